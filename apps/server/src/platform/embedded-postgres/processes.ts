import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** The command line, its arguments parted by spaces, or '' when the process is gone. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
  return ps(pid, 'command');
}

/** Tells a process from a later one with the same number. Only good for comparing with itself. */
export function birthMark(pid: number): string {
  if (process.platform === 'linux') return procStat(pid)[19] ?? '';
  return ps(pid, 'lstart');
}

/** Whether the process works inside this folder; undefined where the system does not tell. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const there = statSync(`/proc/${pid}/cwd`);
    const here = statSync(folder);
    return there.dev === here.dev && there.ino === here.ino;
  } catch {
    return undefined;
  }
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && procStat(pid)[0] === 'Z';
}

/** The fields after the command name, which may itself hold spaces and brackets: state first. */
function procStat(pid: number): string[] {
  const line = readProc(pid, 'stat');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('/bin/ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return '';
  }
}
