export { promiseRoutes } from './routes.ts';
export { endPromises, promisesHeard, promisesOf, promiseWith, settlePromise } from './promises.ts';
