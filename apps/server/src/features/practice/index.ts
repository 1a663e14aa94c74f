export { practiceRoutes } from './routes.ts';
export { authored, type Wording } from './wording.ts';
