import { createServer, Packet } from 'dns2';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** The outside world on loopback: a mail server and a DNS server, real ones from npm. */

export type TestSmtp = {
  url: string;
  received: ParsedMail[];
  /** Resolves with the first mail to this address from now on, or one that is here already. */
  mailTo(address: string): Promise<ParsedMail>;
  /** Refuses this recipient for good (550), as for a mailbox that does not exist. */
  refuse(address: string): void;
  stop(): Promise<void>;
};

/** With a port: a server that comes back where it was. */
export async function startSmtp(port = 0): Promise<TestSmtp> {
  const received: ParsedMail[] = [];
  const refused = new Set<string>();
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        received.push(mail);
        for (const look of waiting) look();
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  const actual = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${actual}`,
    received,
    mailTo: (address) =>
      new Promise((resolve) => {
        const look = () => {
          const mail = received.find(({ to }) => [to].flat().some((header) => header?.text.includes(address)));
          if (!mail) return;
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    refuse: (address) => refused.add(address),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export type TestDns = {
  /** For GATEHOUSE_DNS_SERVERS. */
  address: string;
  setTxt(name: string, values: readonly string[]): void;
  /** `silent` never answers, `failing` answers SERVFAIL. */
  setMood(mood: 'answering' | 'silent' | 'failing'): void;
  questions: string[];
  stop(): Promise<void>;
};

function answer(response: Packet, question: Packet['questions'][number], values: readonly string[]): void {
  if (values.length === 0) response.header.rcode = NXDOMAIN;
  if (question.type !== Packet.TYPE.TXT) return;
  for (const data of values) response.answers.push(Packet.createResourceFromQuestion(question, { ttl: 1, data }));
}

const SERVFAIL = 2;
const NXDOMAIN = 3;

export async function startDns(): Promise<TestDns> {
  const records = new Map<string, readonly string[]>();
  const questions: string[] = [];
  let mood: 'answering' | 'silent' | 'failing' = 'answering';
  const server = createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const name = question?.name.toLowerCase() ?? '';
      questions.push(name);
      if (mood === 'silent') return;
      if (mood === 'failing') response.header.rcode = SERVFAIL;
      else if (question) answer(response, question, records.get(name) ?? []);
      send(response);
    },
  });
  const addresses = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  return {
    address: `127.0.0.1:${addresses.udp?.port}`,
    setTxt: (name, values) => records.set(name.toLowerCase(), values),
    setMood(next) {
      mood = next;
    },
    questions,
    stop: async () => {
      await server.close();
    },
  };
}
