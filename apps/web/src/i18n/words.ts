/** `../features/queue/en.json` → `queue`. */
export function byFeature(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2)!, words]));
}
