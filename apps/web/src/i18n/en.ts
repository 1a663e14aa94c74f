import { byFeature } from './words.ts';

export const words = byFeature(
  import.meta.glob<object>(['../features/*/en.json', '../ui/en.json'], { eager: true, import: 'default' }),
);
