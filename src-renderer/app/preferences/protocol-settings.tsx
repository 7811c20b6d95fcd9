/** What the engine reads packets by. */
import { setOptions } from '../../state/reading-choices.ts';
import { useStore } from '../../state/store.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Opener, Switch } from './setting.tsx';

export function ProtocolSettings() {
  const workspace = useWorkspace();
  const { verifyChecksums, relativeNumbers, decodeRules, disabledProtocols } = useStore(workspace.preferences);
  const { files } = useStore(workspace.protoFiles);
  return (
    <>
      <Switch
        title="Verify checksums"
        description="Of IPv4, TCP and UDP. Packets that were captured where they were sent often have none yet: the network card writes them."
        option="ip.check_checksum, tcp.check_checksum, udp.check_checksum"
        on={verifyChecksums}
        onChange={(on) => setOptions(workspace, { verifyChecksums: on })}
      />
      <Switch
        title="Relative sequence numbers"
        description="Numbers of TCP count from the connection's first ones, instead of being those on the wire."
        option="tcp.relative_sequence_numbers"
        on={relativeNumbers}
        onChange={(on) => setOptions(workspace, { relativeNumbers: on })}
      />
      <Opener
        title="Enabled protocols"
        description={`Packets are read as no protocol that is switched off. ${disabledProtocols.length === 0 ? 'All are on.' : `${disabledProtocols.length} off.`}`}
        option="--disable-protocol"
        dialog="protocols"
      />
      <Opener
        title="Decode as"
        description={`Rules that say which protocol the packets of a port are read as. ${given(decodeRules.length)}`}
        dialog="decode-as"
      />
      <Opener
        title="Decryption keys"
        description="What opens TLS, DTLS, QUIC, WireGuard and wireless networks. Forgotten when the window closes."
        option="tls.keylog_file, wg.keylog_file, uat:80211_keys, uat:rsa_keys"
        dialog="tls-keys"
      />
      <Opener
        title="Protocol Buffers"
        description={`.proto files that give names to the fields of gRPC calls and other messages. ${given(files.length)}`}
        option="uat:protobuf_search_paths"
        dialog="proto-files"
      />
    </>
  );
}

function given(count: number): string {
  return count === 0 ? 'There are none yet.' : `${count} given.`;
}
