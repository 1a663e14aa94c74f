/** The example desk. */
export async function seedExampleDesk(): Promise<void> {}
