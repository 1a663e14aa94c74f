import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { good, note, wrong, type Finding } from './finding.ts';

/** The first Node that everything in Attune runs on; package.json says the same. */
const OLDEST_NODE = [20, 19] as const;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor))
    return good('machine', `Node ${version} is new enough.`);
  return wrong('machine', `Node ${version} is too old.`, `Install Node ${OLDEST_NODE.join('.')} or newer.`);
}

/** Mail and files of people live there: nobody else on this machine may read them. */
export async function checkFolder(dataDir: string): Promise<Finding[]> {
  const info = await stat(dataDir).catch(() => undefined);
  if (!info)
    return [
      wrong(
        'machine',
        `The data folder ${dataDir} is not there.`,
        'Start the desk once, or set ATTUNE_DATA to the folder it uses.',
      ),
    ];
  const findings: Finding[] = [];
  const writable = await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    findings.push(
      wrong(
        'machine',
        `This user may not write to the data folder ${dataDir}.`,
        'Run the doctor as the user who runs the desk, or give the folder to that user (chown -R).',
      ),
    );
  for (const place of [dataDir, path.join(dataDir, 'secret'), path.join(dataDir, 'blobs')]) {
    const mode = (await stat(place).catch(() => undefined))?.mode;
    // Passing through a folder (x) shows nothing; reading and writing do.
    if (mode !== undefined && (mode & 0o066) !== 0 && (place === dataDir || (info.mode & 0o011) !== 0)) {
      findings.push(
        wrong('machine', `Other users of this machine can read ${place}.`, `Close it: chmod go-rw ${place}`),
      );
    }
  }
  return findings.length > 0 ? findings : [good('machine', `The data folder ${dataDir} is ours alone.`)];
}

const TIGHT_GB = 5;
const FULL_GB = 1;

export async function checkDisk(dataDir: string): Promise<Finding> {
  const disk = await statfs(dataDir).catch(() => undefined);
  if (!disk) return note('machine', 'How much disk is free could not be seen.');
  return judgeDisk((disk.bavail * disk.bsize) / 1_073_741_824, dataDir);
}

export function judgeDisk(freeGb: number, dataDir: string): Finding {
  const says = `${freeGb.toFixed(1)} GB are free on the disk of ${dataDir}.`;
  if (freeGb < FULL_GB)
    return wrong(
      'machine',
      `Only ${says}`,
      'Free some space soon, deleting nothing inside the data folder. When the disk is full, the database stops until there is room; nothing acknowledged is lost.',
    );
  return freeGb < TIGHT_GB
    ? note('machine', says, 'Plan for more space; attached files and mail only grow.')
    : good('machine', says);
}
