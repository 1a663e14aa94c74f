import { CannotStart } from './cannot-start.ts';

/** The settings that choose an address to listen at. */
const SETTINGS = {
  web: { port: 'PORT', host: 'HOST' },
  mail: { port: 'MAIL_IN_PORT', host: 'MAIL_IN_HOST' },
} as const;

/** For `catch`: why nobody can be heard at this port, in words that can be acted on. */
export function cannotListen(door: keyof typeof SETTINGS, port: number): (error: Error) => never {
  const setting = SETTINGS[door];
  const instead = (other: number) => `\n\n  ${setting.port}=${other} npm start`;
  return (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${port} is in use already, perhaps by another Attune. Stop that one, or choose another port:${instead(port + 1)}`,
        { cause },
      );
    if (cause.code === 'EACCES')
      throw new CannotStart(
        `This user may not listen on port ${port}: ports below 1024 belong to root. Choose a higher one:${instead(port + 3000)}`,
        { cause },
      );
    throw new CannotStart(
      `Attune cannot listen on port ${port} (${cause.message}). Set ${setting.host} to an address of this machine, such as 127.0.0.1.`,
      { cause },
    );
  };
}
