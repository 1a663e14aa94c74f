export { promiseRoutes } from './routes.ts';
export { promisesOf, promiseWith, settlePromise } from './promises.ts';
