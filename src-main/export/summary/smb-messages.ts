/** Messages of SMB, version 1 (MS-CIFS §2.2.3) or 2 and 3 (MS-SMB2 §2.2), out of a dissected packet: what a report needs of each. */
import { type Moment, type Registry, type Tree, valueText } from '../../dissect/index.ts';
import { named } from './overviews.ts';

/** MS-ERREF §2.3: the severity of errors, in the highest two bits. */
const FIRST_ERROR = 0xc0000000;
/** MS-SMB2 §3.3.4.4: it asks for the next step of the authentication, and is no failure. */
export const MORE_PROCESSING_REQUIRED = 0xc0000016;

export class SmbMessage {
  isResponse = false;
  command = -1;
  status = 0;
  /** Of DOS, where version 1 tells no status of NT: its class and code. */
  dosError = '';
  /** Finds the request of a response within the connection. */
  id = '';
  /** Between request and response. */
  seconds: number | undefined;
  isSigned = false;
  signing: 'required' | 'offered' | 'not offered' = 'not offered';
  /** A request offers several, by name; a response of version 2 chooses one, of version 1 tells the place of one. */
  readonly dialects: string[] = [];
  chosen: number | undefined;
  cipher = '';
  domain = '';
  user: string | undefined;
  /** `guest`, `anonymous`, `encrypted`: what the server says of a session or a share. */
  readonly marks: string[] = [];
  /** The share that it is about. */
  share = '';
  /** The share that it asks for. */
  wanted: string | undefined;
  file: string | undefined;
  /** Of an open file. */
  handle = '';
  bytes = 0;

  /** `before`: the message before it in a chain. */
  constructor(readonly version: 1 | 2, private readonly before?: SmbMessage) {}

  /** It is about the same file as the one before it. */
  follow(): void {
    this.share = this.before?.share ?? this.share;
    this.file = this.before?.file;
  }

  get isFailed(): boolean {
    return this.dosError !== '' || (this.status >= FIRST_ERROR && this.status !== MORE_PROCESSING_REQUIRED);
  }
}

/** Messages of all kinds in a packet, and how many were encrypted. */
export interface SmbPacket {
  readonly messages: readonly SmbMessage[];
  readonly encrypted: number;
}

/** What a field says of the message that it is in. */
type Reader = (message: SmbMessage, tree: Tree, node: number, registry: Registry) => void;

const isSet = (tree: Tree, node: number): boolean => tree.numbers[node] !== 0;
const marked = (mark: string): Reader => (message, tree, node) => {
  if (isSet(tree, node)) message.marks.push(mark);
};
const timed: Reader = (message, tree, node) => {
  const { seconds, nanoseconds } = tree.values[node] as Moment;
  message.seconds = seconds + nanoseconds / 1e9;
};
const answers: Reader = (message, tree, node) => void (message.isResponse = isSet(tree, node));
const signed: Reader = (message, tree, node) => void (message.isSigned = isSet(tree, node));
const signs = (how: 'required' | 'offered'): Reader => (message, tree, node) => {
  if (isSet(tree, node) && message.signing !== 'required') message.signing = how;
};
const authenticates = {
  'ntlmssp.auth.domain': (message, tree, node) => void (message.domain = valueText(tree, node)),
  'ntlmssp.auth.username': (message, tree, node) => void (message.user = valueText(tree, node)),
} satisfies Readonly<Record<string, Reader>>;

const VERSION_1: Readonly<Record<string, Reader>> = {
  ...authenticates,
  // Of a chain the first names it (MS-CIFS §2.2.3.4).
  'smb.cmd': (message, tree, node) => void (message.command = message.command < 0 ? tree.numbers[node] : message.command),
  'smb.nt_status': (message, tree, node) => void (message.status = tree.numbers[node]),
  'smb.error_class': (message, tree, node, registry) => {
    if (isSet(tree, node)) message.dosError = named(registry.field('smb.error_class'), String(tree.numbers[node]));
  },
  'smb.error_code': (message, tree, node) => void (message.dosError &&= `${message.dosError} ${tree.numbers[node]}`),
  'smb.flags.response': answers,
  'smb.time': timed,
  'smb.mid': (message, tree, node) => void (message.id = valueText(tree, node)),
  'smb.sm.signatures': signs('offered'),
  'smb.sm.sig_required': signs('required'),
  'smb.dialect.name': (message, tree, node) => void message.dialects.push(valueText(tree, node)),
  'smb.dialect.index': (message, tree, node) => void (message.chosen = tree.numbers[node]),
  'smb.account': (message, tree, node) => void (message.user ??= valueText(tree, node)),
  'smb.primary_domain': (message, tree, node) => void (message.domain ||= valueText(tree, node)),
  'smb.setup.action.guest': marked('guest'),
  // In the header it is what the number of the tree stands for; behind the header it is asked for.
  'smb.path': (message, tree, node) => {
    if (message.id === '') message.share = valueText(tree, node);
    else message.wanted = valueText(tree, node);
  },
  'smb.file': (message, tree, node) => void (message.file = valueText(tree, node)),
};

/** MS-SMB2 §2.2.1. */
const TREE_CONNECT = 3, READ = 8;
/** MS-SMB2 §2.2.14.1 and §3.2.4.1.4: in a chain, the file that the message before it is about. */
const RELATED = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const VERSION_2: Readonly<Record<string, Reader>> = {
  ...authenticates,
  'smb2.cmd': (message, tree, node) => void (message.command = tree.numbers[node]),
  'smb2.nt_status': (message, tree, node) => void (message.status = tree.numbers[node]),
  'smb2.flags.response': answers,
  'smb2.flags.signature': signed,
  'smb2.time': timed,
  'smb2.msg_id': (message, tree, node) => void (message.id = valueText(tree, node)),
  'smb2.sec_mode.sign_enabled': signs('offered'),
  'smb2.sec_mode.sign_required': signs('required'),
  'smb2.dialect': (message, tree, node, registry) => void message.dialects.push(named(registry.field('smb2.dialect'), valueText(tree, node))),
  'smb2.negotiate_context.cipher_id': (message, tree, node, registry) =>
    void (message.cipher = named(registry.field('smb2.negotiate_context.cipher_id'), valueText(tree, node))),
  'smb2.ses_flags.guest': marked('guest'),
  'smb2.ses_flags.null': marked('anonymous'),
  'smb2.ses_flags.encrypt': marked('encrypted'),
  'smb2.share_flags.encrypt_data': marked('encrypted'),
  'smb2.tree': (message, tree, node) => {
    if (message.command === TREE_CONNECT && !message.isResponse) message.wanted = valueText(tree, node);
    else message.share = valueText(tree, node);
  },
  'smb2.filename': (message, tree, node) => void (message.file = valueText(tree, node)),
  'smb2.fid': (message, tree, node) => {
    message.handle = valueText(tree, node);
    if (message.handle === RELATED) message.follow();
  },
  // §2.2.20: how long the data are.
  'smb2.olb.length': (message, tree, node) => {
    if (message.command === READ && message.isResponse) message.bytes = tree.numbers[node];
  },
  'smb2.write.count': (message, tree, node) => void (message.bytes = tree.numbers[node]),
};

/** Fields that headers begin with, and a header around what is encrypted. */
const BEGINS_1 = 'smb.server_component', BEGINS_2 = 'smb2.header_len', ENCRYPTED = 'smb2.header.transform.msg_size';

export const SMB_FIELDS: readonly string[] = [...new Set([BEGINS_1, BEGINS_2, ENCRYPTED, ...Object.keys(VERSION_1), ...Object.keys(VERSION_2)])];
const BY_NAME: readonly ReadonlyMap<string, Reader>[] = [new Map(Object.entries(VERSION_1)), new Map(Object.entries(VERSION_2))];

export function smbPacket(tree: Tree, registry: Registry): SmbPacket {
  const messages: SmbMessage[] = [];
  let encrypted = 0;
  for (let node = 0; node < tree.count; node++) {
    const { name } = tree.fields[node];
    if (name === BEGINS_1) messages.push(new SmbMessage(1));
    else if (name === BEGINS_2) messages.push(new SmbMessage(2, messages.at(-1)));
    else if (name === ENCRYPTED) encrypted++;
    const message = messages.at(-1);
    if (message !== undefined) BY_NAME[message.version - 1].get(name)?.(message, tree, node, registry);
  }
  return { messages, encrypted };
}
