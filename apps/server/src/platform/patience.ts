const KEYS_KEPT = 50_000;

/**
 * How often something may be tried for one key (an account, an address) within a window.
 * Each process counts for itself: several servers make the limit as many times as wide.
 */
export function patience(max: number, windowMs: number): (key: string) => boolean {
  const windows = new Map<string, { count: number; ends: number }>();
  return (key) => {
    // How long, not what time: a clock that is set does not open the window again.
    const now = performance.now();
    const current = windows.get(key);
    if (current && current.ends > now) {
      current.count += 1;
      return current.count <= max;
    }
    if (windows.size >= KEYS_KEPT) for (const [old, { ends }] of windows) if (ends <= now) windows.delete(old);
    if (windows.size >= KEYS_KEPT) return false;
    windows.set(key, { count: 1, ends: now + windowMs });
    return true;
  };
}
