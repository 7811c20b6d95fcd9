/** TLS as a report tells of it: whom clients asked for, what was agreed on, and what was refused. */
import { type Registry, type Tree, valueText } from '../../dissect/index.ts';
import { type Overview, named } from './overviews.ts';
import { type Section, cutTable } from './report.ts';
import { Tally, pairName } from './tallies.ts';

const MOST_ROWS = 15;
/** RFC 8446 §4. */
const CLIENT_HELLO = '1', SERVER_HELLO = '2';

/** A ServerHello: the version of an extension counts before that of its beginning (RFC 8446 §4.2.1). */
interface Answer {
  version: string;
  cipher: string;
}

export class TlsOverview implements Overview {
  readonly fields = [
    'tls.handshake.type', 'tls.handshake.version', 'tls.handshake.extensions.supported_version', 'tls.handshake.ciphersuite',
    'tls.handshake.extensions_server_name', 'tls.alert_message.level', 'tls.alert_message.desc', 'ip.src', 'ipv6.src',
  ];
  readonly #names = new Tally();
  readonly #versions = new Tally();
  readonly #ciphers = new Tally();
  /** Pairs of level with description and of who sent it. */
  readonly #alerts = new Tally();
  #asked = 0;
  #answered = 0;

  constructor(private readonly registry: Registry) {}

  add(tree: Tree): void {
    let message = '', sender = '', level = '';
    let answer: Answer | undefined;
    for (let node = 0; node < tree.count; node++) {
      const { name } = tree.fields[node];
      // All packets have a sender, few have TLS.
      if (name === 'ip.src' || name === 'ipv6.src') sender = valueText(tree, node);
      else if (!name.startsWith('tls.')) continue;
      const value = valueText(tree, node);
      if (name === 'tls.handshake.type') {
        this.#count(answer);
        message = value;
        answer = value === SERVER_HELLO ? { version: '', cipher: '' } : undefined;
        if (value === CLIENT_HELLO) this.#asked++;
      } else if (name === 'tls.handshake.extensions_server_name' && message === CLIENT_HELLO) this.#names.add(value);
      else if (name === 'tls.alert_message.level') level = this.#named(name, value);
      else if (name === 'tls.alert_message.desc') this.#alerts.add(pairName(`${level}: ${this.#named(name, value)}`, sender));
      else if (answer === undefined) continue;
      else if (name === 'tls.handshake.version') answer.version ||= this.#named(name, value);
      else if (name === 'tls.handshake.extensions.supported_version') answer.version = this.#named(name, value);
      else if (name === 'tls.handshake.ciphersuite') answer.cipher = this.#named(name, value);
    }
    this.#count(answer);
  }

  #named(field: string, value: string): string {
    return named(this.registry.field(field), value);
  }

  #count(answer: Answer | undefined): void {
    if (answer === undefined) return;
    this.#answered++;
    if (answer.version !== '') this.#versions.add(answer.version);
    if (answer.cipher !== '') this.#ciphers.add(answer.cipher);
  }

  section(): Section | undefined {
    if (this.#asked + this.#answered + this.#alerts.size === 0) return undefined;
    const table = (title: string, name: string, tally: Tally) =>
      ({ title, ...cutTable([{ title: name }, { title: 'Hellos', right: true }], tally.rows(), MOST_ROWS) });
    return {
      title: 'TLS', text: [],
      facts: [['Client hellos', String(this.#asked)], ['Server hellos', String(this.#answered)]],
      tables: [
        {
          title: 'Alerts',
          ...cutTable([{ title: 'Alert' }, { title: 'Sent by' }, { title: 'Alerts', right: true }], this.#alerts.pairs(), MOST_ROWS),
        },
        table('Servers asked for', 'Name', this.#names),
        table('Versions chosen', 'Version', this.#versions), table('Cipher suites chosen', 'Cipher suite', this.#ciphers),
      ].filter(({ rows }) => rows.length > 0),
    };
  }
}
