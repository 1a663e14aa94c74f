/** Whether what was built still is what the sources say. */
export function isFresh(root: string): Promise<boolean>;
export function writeStamp(root: string): Promise<void>;
