import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that sees every request of a browser. */
export interface TrafficWatch {
  /** For the browser's proxy setting. */
  readonly proxy: string;
  /** The hosts with their ports that were requested so far, each once. */
  hosts(): string[];
  close(): Promise<void>;
}

/** Starts a proxy that hands on what goes to this machine and refuses all else, which it notes as well. */
export async function watchTraffic(): Promise<TrafficWatch> {
  const hosts = new Set<string>();
  const server = createServer((incoming, reply) => {
    const url = new URL(incoming.url ?? '', 'http://unknown.invalid');
    hosts.add(url.host);
    if (url.hostname !== '127.0.0.1') {
      reply.writeHead(403).end();
      return;
    }
    const { method, headers } = incoming;
    const onward = request(url, { method, headers }, (answer: IncomingMessage) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
    hosts.add(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `http://127.0.0.1:${port}`,
    hosts: () => [...hosts],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
