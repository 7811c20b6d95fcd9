/** Simple Service Discovery Protocol: HTTP messages in datagrams, UPnP Device Architecture 2.0 §1. Its fields are those of HTTP. */
import { protocol } from '../../dissect/index.ts';
import { readMessage } from '../web/http.ts';

export const ssdp = protocol({
  name: 'ssdp',
  title: 'Simple Service Discovery Protocol',
  on: { 'udp.port': [1900] },
  fields: {},
  dissect: readMessage,
});
