/** What the engine reads packets by. */
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Setting, Switch } from './setting.tsx';

export function ProtocolSettings() {
  const workspace = useWorkspace();
  const { verifyChecksums, relativeNumbers } = useStore(workspace.preferences);
  const { files } = useStore(workspace.protoFiles);
  return (
    <>
      <Switch
        title="Verify checksums"
        description="Of IPv4, TCP and UDP. Packets that were captured where they were sent often have none yet: the network card writes them."
        option="ip.check_checksum, tcp.check_checksum, udp.check_checksum"
        on={verifyChecksums}
        onChange={(on) => workspace.setOptions({ verifyChecksums: on })}
      />
      <Switch
        title="Relative sequence numbers"
        description="Numbers of TCP count from the connection's first ones, instead of being those on the wire."
        option="tcp.relative_sequence_numbers"
        on={relativeNumbers}
        onChange={(on) => workspace.setOptions({ relativeNumbers: on })}
      />
      <Setting
        title="TLS keys"
        description="Key logs and private RSA keys that open TLS, DTLS and QUIC. They are forgotten when the window closes."
        option="tls.keylog_file, tls.keys_list"
      >
        <button type="button" className="button" onClick={() => workspace.dialog.set('tls-keys')}>
          {workspace.secrets === '' ? 'Give …' : 'Change …'}
        </button>
      </Setting>
      <Setting
        title="Protocol Buffers"
        description={`.proto files that give names to the fields of gRPC calls and other messages. ${files.length === 0 ? 'There are none yet.' : `${files.length} given.`}`}
        option="uat:protobuf_search_paths"
      >
        <button type="button" className="button" onClick={() => workspace.dialog.set('proto-files')}>
          {files.length === 0 ? 'Give …' : 'Change …'}
        </button>
      </Setting>
    </>
  );
}
