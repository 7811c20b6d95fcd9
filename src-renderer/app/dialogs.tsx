/** The dialog that is open, if any. */
import { useEffect } from 'react';
import { About } from './about.tsx';
import { GoToPacket } from './go-to-packet.tsx';
import { PreferencesDialog } from './preferences/preferences-dialog.tsx';
import { Shortcuts } from './shortcut-list.tsx';
import { CaptureProperties } from '../panes/statistics/capture-properties.tsx';
import { CaptureComments, PacketComments } from '../panes/comments/comments-dialog.tsx';
import { UnsavedComments } from '../panes/comments/unsaved-comments.tsx';
import { ColourRules } from '../panes/colour-rules/colour-rules.tsx';
import { DecodeAs } from '../panes/decode-as/decode-as.tsx';
import { selectedBytes } from '../panes/packet-detail/copies.ts';
import { rowTable } from '../panes/packet-list/columns.ts';
import { ProfilesDialog } from '../panes/profiles/profiles-dialog.tsx';
import { ProtoFilesDialog } from '../panes/proto-files/proto-files.tsx';
import { TimeShift } from '../panes/time-shift/time-shift.tsx';
import { TlsKeys } from '../panes/tls-keys/tls-keys.tsx';
import { EnabledProtocols } from '../panes/enabled-protocols/enabled-protocols.tsx';
import { ExportPackets } from '../panes/export-packets/export-packets.tsx';
import { PrintPackets } from '../panes/export-packets/print-packets.tsx';
import { FileSetList } from '../panes/file-set/file-set.tsx';
import { FilterExpression } from '../panes/filter-expression/filter-expression.tsx';
import { HostName } from '../panes/host-name/host-name.tsx';
import { FilterLists } from '../panes/filter-lists/filter-lists.tsx';
import { ImportHexDump } from '../panes/hex-dump/import-hex-dump.tsx';
import { MergeCaptures } from '../panes/merge/merge-captures.tsx';
import { IoGraph } from '../panes/io-graph/io-graph.tsx';
import { ShowBytes } from '../panes/show-bytes/show-bytes.tsx';
import { Conversations } from '../panes/statistics/conversations.tsx';
import { Objects } from '../panes/objects/objects.tsx';
import { Endpoints } from '../panes/statistics/endpoints.tsx';
import { FlowGraph } from '../panes/statistics/flow-graph.tsx';
import { Hierarchy } from '../panes/statistics/hierarchy.tsx';
import { ResolvedAddresses } from '../panes/statistics/resolved-addresses.tsx';
import { Remarks } from '../panes/statistics/remarks.tsx';
import { ResponseTimesOfServices } from '../panes/statistics/response-times.tsx';
import { RtpStreams } from '../panes/statistics/rtp-streams.tsx';
import { SipCalls } from '../panes/statistics/sip-calls.tsx';
import { StatTree } from '../panes/statistics/stat-tree.tsx';
import { treeOfDialog } from '../state/stat-trees.ts';
import { focusHome } from '../state/focus.ts';
import { useStore } from '../state/store.ts';
import { CaptureContext, useWorkspace } from '../state/workspace.ts';

export function Dialogs() {
  const workspace = useWorkspace(),
    { dialog, tabs } = workspace;
  const name = useStore(dialog),
    { active } = useStore(tabs);
  useEffect(() => {
    // A dialog that a menu has opened has nothing to give the keyboard back to: the entry is gone.
    if (name === undefined) setTimeout(focusHome);
  }, [name]);
  // One that was left while it still saved something closes no other.
  const close = () => dialog.update((open) => (open === name ? undefined : open));
  if (name === 'about') return <About onClose={close} />;
  if (name === 'preferences') return <PreferencesDialog onClose={close} />;
  if (name === 'profiles') return <ProfilesDialog onClose={close} />;
  if (name === 'shortcuts') return <Shortcuts onClose={close} />;
  if (name === 'colour-rules') return <ColourRules onClose={close} />;
  if (name === 'tls-keys') return <TlsKeys onClose={close} />;
  if (name === 'decode-as') return <DecodeAs onClose={close} />;
  if (name === 'protocols') return <EnabledProtocols onClose={close} />;
  if (name === 'proto-files') return <ProtoFilesDialog onClose={close} />;
  if (name === 'hex-dump') return <ImportHexDump onClose={close} />;
  if (name === 'filters') return <FilterLists onClose={close} />;
  if (name === undefined || !active) return null;
  const tree = treeOfDialog(name),
    bytes = name === 'show-bytes' ? selectedBytes(active) : undefined;
  return (
    <CaptureContext value={active}>
      {name === 'go-to-packet' && <GoToPacket onClose={close} />}
      {(name === 'save-as' || name === 'export-packets') && <ExportPackets key={name} whole={name === 'save-as'} onClose={close} />}
      {name === 'print' && <PrintPackets tableOf={(rows) => rowTable(rows, workspace, active)} onClose={close} />}
      {name === 'filter-expression' && <FilterExpression onClose={close} />}
      {name === 'file-set' && <FileSetList onClose={close} />}
      {name === 'time-shift' && <TimeShift onClose={close} />}
      {name === 'merge' && <MergeCaptures onClose={close} />}
      {bytes && <ShowBytes shown={bytes} onClose={close} />}
      {name === 'packet-comments' && <PacketComments onClose={close} />}
      {name === 'host-name' && <HostName wanted={workspace.hostToName} onClose={close} />}
      {name === 'capture-comments' && <CaptureComments onClose={close} />}
      {name === 'unsaved-comments' && <UnsavedComments onClose={close} />}
      {name === 'properties' && <CaptureProperties onClose={close} />}
      {name === 'conversations' && <Conversations onClose={close} />}
      {name === 'io-graph' && <IoGraph onClose={close} />}
      {name === 'flow-graph' && <FlowGraph onClose={close} />}
      {name === 'endpoints' && <Endpoints onClose={close} />}
      {name === 'resolved' && <ResolvedAddresses onClose={close} />}
      {name === 'remarks' && <Remarks onClose={close} />}
      {name === 'sip-calls' && <SipCalls onClose={close} />}
      {name === 'response-times' && <ResponseTimesOfServices onClose={close} />}
      {name === 'rtp-streams' && <RtpStreams onClose={close} />}
      {name === 'hierarchy' && <Hierarchy onClose={close} />}
      {tree !== undefined && <StatTree key={tree} name={tree} onClose={close} />}
      {name === 'objects' && <Objects onClose={close} />}
    </CaptureContext>
  );
}
