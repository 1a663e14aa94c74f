/** Bundles the server and the command line into this folder of the checkout. */
export function buildServer(outdir?: string): Promise<void>;
export function buildAll(): Promise<void>;
