/**
 * What to tell somebody whose Node is older than the one we need (">=20.19"), or null.
 * In words that every Node understands, because this runs before anything else does.
 */
export function tooOld(version, needed) {
  const numbers = (text) =>
    text
      .replace(/^[^0-9]*/, '')
      .split('.')
      .map(Number);
  const [major, minor = 0] = numbers(version);
  const [wantedMajor, wantedMinor = 0] = numbers(needed);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
  return `Attune needs Node ${wantedMajor}.${wantedMinor} or later, and this is Node ${numbers(version).join('.')}. Get a newer one from https://nodejs.org, then start again.`;
}
