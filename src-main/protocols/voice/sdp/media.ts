/**
 * Where the media of a session description are sent: the conversations that it announces (RFC 8866 §5.7 and §5.14, RFC
 * 3605 and RFC 5761 for RTCP).
 */
import type { Announcement } from '../../../dissect/index.ts';
import { BY_DTLS, describedSecurity } from '../rtp/security.ts';
import type { Session } from '../rtp/setup.ts';
import { addressOf } from '../../../bytes/address-bytes.ts';

interface Medium {
  readonly protocol: 'rtp' | 't38';
  address: Uint8Array | undefined;
  readonly port: number;
  readonly formats: Map<number, string>;
  control: number;
  isShared: boolean;
  faxVersion: number;
  security: Session['security'];
}

/** RTP and RTCP, or fax, of every medium that is not refused; `callId` is the call that the description belongs to, '' without one. */
export function announcedMedia(description: string, callId = ''): Announcement[] {
  const announcements: Announcement[] = [];
  let address: Uint8Array | undefined, medium: Medium | undefined;
  const finish = (): void => {
    if (medium?.address === undefined || medium.port === 0) return;
    const about: Session = { method: 'SDP', formats: medium.formats, callId, faxVersion: medium.faxVersion, security: medium.security };
    announcements.push({ protocol: medium.protocol, address: medium.address, port: medium.port, about });
    if (!medium.isShared && medium.control < 0x10000) announcements.push({ protocol: 'rtcp', address: medium.address, port: medium.control, about });
  };
  for (const line of description.split(/\r?\n/)) {
    const connection = /^c=IN IP[46] ([0-9a-fA-F.:]{2,45})/.exec(line);
    const described = /^m=\S+ (\d{1,5})(?:\/\d+)? (\S+)/.exec(line);
    const map = /^a=rtpmap:(\d{1,3}) ([^/\s]+)/.exec(line), control = /^a=rtcp:(\d{1,5})/.exec(line);
    const crypto = /^a=crypto:(.{1,500})/.exec(line), version = /^a=T38FaxVersion:(\d{1,2})/i.exec(line);
    if (connection !== null) {
      if (medium === undefined) address = addressOf(connection[1]);
      else medium.address = addressOf(connection[1]);
    } else if (described !== null) {
      finish();
      const port = Number(described[1]);
      const isMedia = /RTP\/S?AVPF?$/.test(described[2]), isFax = described[2].toLowerCase() === 'udptl';
      medium = (isMedia || isFax) && port < 0x10000
        ? {
          protocol: isFax ? 't38' : 'rtp', address, port, formats: new Map(), control: port + 1, isShared: isFax, faxVersion: 0,
          security: /RTP\/SAVPF?$/.test(described[2]) ? BY_DTLS : undefined,
        }
        : NO_MEDIUM();
    } else if (medium !== undefined) {
      if (map !== null) medium.formats.set(Number(map[1]), map[2]);
      else if (control !== null) medium.control = Number(control[1]);
      else if (version !== null) medium.faxVersion = Number(version[1]);
      else if (line.startsWith('a=rtcp-mux')) medium.isShared = true;
      // An offer may have several: those of the first are as good as any, most of them are alike.
      else if (crypto !== null && medium.security === BY_DTLS) medium.security = describedSecurity(crypto[1]) ?? BY_DTLS;
    }
  }
  finish();
  return announcements;
}

/** Attributes of a medium that is neither over RTP nor fax (T.38 annex D) are read and forgotten. */
const NO_MEDIUM = (): Medium => ({
  protocol: 'rtp', address: undefined, port: 0, formats: new Map(), control: 0, isShared: true, faxVersion: 0, security: undefined,
});
