import type { Risk } from '../labels.ts';

/** Whether a risk is more than a hint. */
export function isSure(risk: { sure?: boolean | undefined }): boolean {
  return risk.sure !== false;
}

/** Whether somebody should look after this person first. A mere hint of it is shown, and not acted on. */
export function isInDistress({ risks }: { risks: readonly { label: Risk; sure?: boolean | undefined }[] }): boolean {
  return risks.some((risk) => risk.label === 'distress' && isSure(risk));
}
