import { byFeature } from './words.ts';

export const words = byFeature(
  import.meta.glob<object>(['../features/*/de.json', '../ui/de.json'], { eager: true, import: 'default' }),
);
