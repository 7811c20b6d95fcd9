/** The dialog that takes what is decrypted with: key logs and keys, pasted or out of files. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { fileText } from '../../parts/file-text.ts';
import { counted } from '../../state/counted.ts';
import type { OpenCapture } from '../../state/open-capture.ts';
import { setSecrets } from '../../state/reading-choices.ts';
import { withSecrets } from '../../state/secrets.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './tls-keys.css';

/** Bytes of one file: a browser's key log of weeks. */
const longestFile = 1 << 25;

/** What can be decrypted, and with what. */
const kinds: readonly (readonly [what: string, from: ReactNode])[] = [
  ['TLS, DTLS, QUIC', <>a key log, as browsers and curl write it where <code>SSLKEYLOGFILE</code> says</>],
  ['RSA key exchange', 'the server’s private key (PEM)'],
  ['WireGuard', <>lines like <code>LOCAL_EPHEMERAL_PRIVATE_KEY = …</code></>],
  ['Wi-Fi', <><code>wpa-pwd:PASSPHRASE:NETWORK</code>, or <code>wpa-psk:</code>, <code>wep:</code> or <code>tk:</code> and a key in hex</>],
  ['Zigbee', <><code>zigbee:KEY</code>, a network key or a link key in hex</>],
  ['SMB 3', <><code>smb2:SESSION:KEY</code>, both in hex</>],
  ['RADIUS passwords', <><code>radius:SECRET</code>, which client and server share</>],
];

export function TlsKeys({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const { active } = useStore(workspace.tabs);
  const [text, setText] = useState(workspace.secrets);
  const [trouble, setTrouble] = useState('');

  const add = async (chosen: readonly File[]) => {
    const read = await Promise.all(chosen.map((one) => fileText(one, longestFile)));
    const added = read.flatMap(({ text: one }) => one ?? []);
    setTrouble(read.find(({ trouble: one }) => one !== undefined)?.trouble ?? '');
    setText((before) => withSecrets(before, added));
  };
  const decrypt = () => {
    setSecrets(workspace, text);
    onClose();
  };

  return (
    <Dialog
      title="Decryption keys"
      onClose={onClose}
      width={720}
      foot={<DialogFoot note={trouble} wrong onCancel={onClose} action="Decrypt" onAction={decrypt} />}
    >
      <p className="muted dialog-hint">Keys are kept in memory only, and forgotten when the window closes.</p>
      {active && <BroughtSecrets capture={active} />}
      <dl className="keys-kinds">
        {kinds.map(([what, from]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="muted">{from}</dd>
          </div>
        ))}
      </dl>
      <textarea
        className="keys-text"
        aria-label="Key log lines and private keys"
        placeholder="CLIENT_RANDOM 52340c85… 1c2d3e…"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="dialog-actions">
        <FileButton title="Add from file …" label="Key log file" several="files" onFiles={add} />
        <button type="button" className="button" disabled={text === ''} onClick={() => setText('')}>
          Clear
        </button>
      </div>
    </Dialog>
  );
}

/** What there is to decrypt with before anything is given: the file's own secrets. */
function BroughtSecrets({ capture }: { readonly capture: OpenCapture }) {
  const { info } = useStore(capture.load), secrets = info?.secretsInside ?? 0;
  if (info === undefined || secrets === 0) return null;
  return (
    <p className="dialog-hint">
      {visible(info.name)} brings {counted(secrets, 'secret')} of its own, which {secrets === 1 ? 'is' : 'are'} used besides.
    </p>
  );
}
