export { promiseRoutes } from './routes.ts';
export { promisesOf, promiseWith } from './promises.ts';
