export { backUp, type DeskSecret } from './backup.ts';
export { BackupError } from './failure.ts';
export { checkBackup, isSecretOf, restore } from './restore.ts';
