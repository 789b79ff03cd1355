import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A server over TLS whose certificate is no longer valid. */
export interface ExpiredServer {
  url: string;
  port: number;
  /** The certificate, PEM. */
  certificate: string;
  /** Requests that came through in spite of it. */
  requests: number;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine whose certificate, for 127.0.0.1, expired in 2021. */
export async function startExpiredServer(): Promise<ExpiredServer> {
  const { key, cert } = makeCertificate('200101000000Z', '210101000000Z');
  const server = createServer({ key, cert }, (_, response) => {
    expired.requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const expired: ExpiredServer = {
    url: `https://127.0.0.1:${port}/dav/`,
    port,
    certificate: cert,
    requests: 0,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return expired;
}

/** Makes a self-signed certificate (X.509 v3, RFC 5280) and its key, both PEM; dates as UTCTime has them. */
function makeCertificate(from: string, until: string): { key: string; cert: string } {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const ecdsaWithSha256 = sequence(tlv(0x06, hex('2a8648ce3d040302')));
  const commonName = sequence(tlv(0x06, hex('550403')), tlv(0x0c, Buffer.from('127.0.0.1')));
  const name = sequence(tlv(0x31, commonName));
  // The address as a subject alternative name: no browser reads the common name.
  const address = sequence(tlv(0x87, Buffer.from([127, 0, 0, 1])));
  const alternative = sequence(tlv(0x06, hex('551d11')), tlv(0x04, address));
  const serial = createHash('sha256').update(pair.publicKey).digest().subarray(0, 8);
  const content = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), serial])),
    ecdsaWithSha256,
    name,
    sequence(tlv(0x17, Buffer.from(from)), tlv(0x17, Buffer.from(until))),
    name,
    pair.publicKey,
    tlv(0xa3, sequence(alternative)),
  );
  const signature = sign('sha256', content, createPrivateKey(pair.privateKey));
  const whole = sequence(content, ecdsaWithSha256, tlv(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { key: pair.privateKey, cert };
}

function sequence(...parts: Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

/** One value in DER: its tag, its length, itself. */
function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
