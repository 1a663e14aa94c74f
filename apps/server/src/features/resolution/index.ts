export { offerBehind, resolutionRoutes } from './routes.ts';
export { answerOffer, offerFix, wakeOffers } from './offer.ts';
export { hearWords } from './hear.ts';
export { giveFeedback } from './feedback.ts';
export { isSurveyDone, newestOffer, offerById, offersOf, pendingOffer, surveyOf } from './store.ts';
export { offerToken } from './token.ts';
