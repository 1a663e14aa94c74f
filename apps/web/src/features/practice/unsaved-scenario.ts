const NAME = 'attune.practice.new-scenario';

/** A scenario that is begun and not kept yet. It lives in this tab alone, so that a reload does not lose it. */
export function putDown(source: string): void {
  try {
    sessionStorage.setItem(NAME, source);
  } catch {
    // Larger than the browser keeps; the page that is opened next then has nothing, and says so.
  }
}

export const pickUp = (): string | null => {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
};

export const letGoOfIt = (): void => {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was kept where nothing can be kept.
  }
};
