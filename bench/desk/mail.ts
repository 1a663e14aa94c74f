import { createTransport } from 'nodemailer';
import { connect } from 'node:net';

export interface Postbox {
  send(mail: { from: string; subject: string; text: string }): Promise<void>;
  close(): void;
}

/** A mail server that hands its mail over to the desk's own listener, or null while nobody listens there. */
export async function postbox(port: number): Promise<Postbox | null> {
  if (!(await someoneListens(port))) return null;
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 8,
    maxMessages: Infinity,
  });
  let sent = 0;
  return {
    send: async ({ from, subject, text }) => {
      await transport.sendMail({
        from,
        to: 'help@desk.example',
        subject,
        text,
        messageId: `<bench-${process.pid}-${sent++}@company.example>`,
      });
    },
    close: () => transport.close(),
  };
}

function someoneListens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.end());
  });
}
