export { assignScenario } from './assignments.ts';
export { practiceRoutes } from './routes.ts';
export { keepPlan, rateRun, startRun, takeTurn } from './runs.ts';
export { wordedByModel } from './model.ts';
export { authored, type Wording } from './wording.ts';
