import net from 'node:net';
import { expect, test } from 'vitest';
import { cannotListen } from './cannot-listen.ts';

test('a port in use is named, with a command that can be typed', async () => {
  const first = net.createServer();
  const port = await listen(first, 0);
  await expect(listen(net.createServer(), port).catch(cannotListen('web', port))).rejects.toThrow(
    new RegExp(`^Port ${port} is in use already, perhaps by another Attune\\.[^]*PORT=${port + 1} npm start$`),
  );
  await expect(listen(net.createServer(), port).catch(cannotListen('mail', port))).rejects.toThrow(
    `MAIL_IN_PORT=${port + 1} npm start`,
  );
  first.close();
});

test('an address of somebody else is sent back to the setting', async () => {
  // From the block of addresses that belong to nobody (RFC 5737).
  await expect(listen(net.createServer(), 0, '192.0.2.1').catch(cannotListen('web', 3000))).rejects.toThrow(
    'Set HOST to an address of this machine',
  );
});

function listen(server: net.Server, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as net.AddressInfo).port));
  });
}
