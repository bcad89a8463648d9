import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** An authenticator in a few lines: ES256, attestation `none`, as the browser's `toJSON()` would tell of it. */
export type SoftwareAuthenticator = ReturnType<typeof createAuthenticator>;

type Asked = { challenge: string; rpId: string; origin: string };
/** What a test may have it get wrong. */
type Lie = { userVerified?: boolean; userHandle?: string | null; counter?: number; origin?: string };

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

const base64url = (bytes: Buffer) => bytes.toString('base64url');

export function createAuthenticator({ counts = true, id = randomBytes(32) }: { counts?: boolean; id?: Buffer } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  let owner = '';

  function clientData(type: 'webauthn.create' | 'webauthn.get', { challenge, origin }: Asked, lie: Lie): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: lie.origin ?? origin, crossOrigin: false }));
  }

  function authenticatorData(rpId: string, flags: number, rest: Buffer, lie: Lie): Buffer {
    if (counts) counter += 1;
    const verified = lie.userVerified === false ? 0 : USER_VERIFIED;
    const head = Buffer.alloc(5);
    head.writeUInt8(flags | USER_PRESENT | verified);
    head.writeUInt32BE(lie.counter ?? counter, 1);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, rest]);
  }

  return {
    id,
    /** For `userId` as the options name it. */
    create(asked: Asked & { userId: string }, lie: Lie = {}) {
      owner = asked.userId;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const authData = authenticatorData(asked.rpId, ATTESTED, attested, lie);
      const attestationObject = Buffer.concat([
        Buffer.of(0xa3),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.of(0xa0),
        text('authData'),
        bytes(authData),
      ]);
      const clientDataJSON = base64url(clientData('webauthn.create', asked, lie));
      const response = { clientDataJSON, attestationObject: base64url(attestationObject), transports: ['internal'] };
      return { id: base64url(id), rawId: base64url(id), type: 'public-key', response, clientExtensionResults: {} };
    },
    get(asked: Asked, lie: Lie = {}) {
      const data = clientData('webauthn.get', asked, lie);
      const authData = authenticatorData(asked.rpId, 0, Buffer.alloc(0), lie);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      const userHandle = lie.userHandle === undefined ? owner : lie.userHandle;
      const response = {
        clientDataJSON: base64url(data),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', signed, privateKey)),
        ...(userHandle === null ? {} : { userHandle }),
      };
      return { id: base64url(id), rawId: base64url(id), type: 'public-key', response, clientExtensionResults: {} };
    },
  };
}

/** RFC 9053, section 7.1: EC2, ES256, P-256, x and y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.of(0x22),
    bytes(Buffer.from(y, 'base64url')),
  ]);
}

/** CBOR strings (RFC 8949, section 3.1), short ones and those below 64 KB. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 | value.length), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  if (value.length < 256) return Buffer.concat([Buffer.of(0x58, value.length), value]);
  return Buffer.concat([Buffer.of(0x59, value.length >> 8, value.length & 0xff), value]);
}
