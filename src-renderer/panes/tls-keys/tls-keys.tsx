/** The dialog that takes what TLS is decrypted with: key logs and private keys, pasted or out of files. */
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { setSecrets } from '../../state/reading-choices.ts';
import { useWorkspace } from '../../state/workspace.ts';
import './tls-keys.css';

/** Bytes of one file: a browser's key log of weeks. */
const longestFile = 1 << 25;

export function TlsKeys({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [text, setText] = useState(workspace.secrets);
  const [trouble, setTrouble] = useState('');

  const add = async (chosen: readonly File[]) => {
    const tooLong = chosen.find(({ size }) => size > longestFile);
    setTrouble(tooLong === undefined ? '' : `${tooLong.name} is too long for a key log.`);
    if (tooLong !== undefined) return;
    const added = await Promise.all(chosen.map((one) => one.text()));
    setText((before) => [before.trimEnd(), ...added].filter((part) => part !== '').join('\n'));
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
      <p className="muted dialog-hint">
        A key log is what browsers, curl and many others write where the variable SSLKEYLOGFILE tells them; it opens TLS, DTLS and QUIC. A
        server&rsquo;s private RSA key (PEM) opens sessions with RSA key exchange. WireGuard&rsquo;s keys, such as LOCAL_EPHEMERAL_PRIVATE_KEY = …,
        open its tunnels; wireless networks need a line wpa-pwd:PASSPHRASE:NETWORK (or wpa-psk:, wep: or tk: and a key in hex). All are forgotten when the window closes.
      </p>
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
