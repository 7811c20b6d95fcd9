/** The dialog that takes what TLS is decrypted with: key logs and private keys, pasted or out of files. */
import { useRef, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { useWorkspace } from '../../state/workspace.ts';
import './tls-keys.css';

/** Bytes of one file: a browser's key log of weeks. */
const longestFile = 1 << 25;

export function TlsKeys({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [text, setText] = useState(workspace.secrets);
  const [trouble, setTrouble] = useState('');
  const file = useRef<HTMLInputElement>(null);

  const add = async (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    const tooLong = chosen.find(({ size }) => size > longestFile);
    setTrouble(tooLong === undefined ? '' : `${tooLong.name} is too long for a key log.`);
    if (tooLong !== undefined) return;
    const added = await Promise.all(chosen.map((one) => one.text()));
    setText((before) => [before.trimEnd(), ...added].filter((part) => part !== '').join('\n'));
  };
  const decrypt = () => {
    workspace.setSecrets(text);
    onClose();
  };

  return (
    <Dialog
      title="TLS keys"
      onClose={onClose}
      width={720}
      foot={
        <>
          <span className="keys-trouble" role="status">
            {trouble}
          </span>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" onClick={decrypt}>
            Decrypt
          </button>
        </>
      }
    >
      <p className="muted keys-hint">
        A key log is what browsers, curl and many others write where the variable SSLKEYLOGFILE tells them; it opens TLS, DTLS and QUIC. A server&rsquo;s private RSA key (PEM)
        opens sessions with RSA key exchange. Both are forgotten when the window closes.
      </p>
      <textarea
        className="keys-text"
        aria-label="Key log lines and private keys"
        placeholder="CLIENT_RANDOM 52340c85… 1c2d3e…"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="keys-files">
        <button type="button" className="button" onClick={() => file.current?.click()}>
          Add from file …
        </button>
        <button type="button" className="button" disabled={text === ''} onClick={() => setText('')}>
          Clear
        </button>
        <input ref={file} type="file" multiple hidden aria-label="Key log file" onChange={(event) => void add(event.target.files)} />
      </div>
    </Dialog>
  );
}
