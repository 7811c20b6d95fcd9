/** Headers of mail: RFC 5322 §3.6, RFC 2045, RFC 4021, and common ones besides. */
import { type Field, text } from '../../../dissect/index.ts';

export const HEADER_FIELDS = {
  date: text('Date'),
  from: text('From'),
  sender: text('Sender'),
  reply_to: text('Reply-To'),
  to: text('To'),
  cc: text('Cc'),
  bcc: text('Bcc'),
  message_id: text('Message-ID'),
  in_reply_to: text('In-Reply-To'),
  references: text('References'),
  subject: text('Subject'),
  comments: text('Comments'),
  user_agent: text('User-Agent'),
  keywords: text('Keywords'),
  'resent.date': text('Resent-Date'),
  'resent.from': text('Resent-From'),
  'resent.sender': text('Resent-Sender'),
  'resent.to': text('Resent-To'),
  'resent.cc': text('Resent-Cc'),
  'resent.bcc': text('Resent-Bcc'),
  'resent.message_id': text('Resent-Message-ID'),
  return_path: text('Return-Path'),
  received: text('Received'),
  'content.type': text('Content-Type'),
  'content.description': text('Content-Description'),
  'content.id': text('Content-ID'),
  'content.transfer_encoding': text('Content-Transfer-Encoding'),
  mime_version: text('MIME-Version'),
  autoforwarded: text('Autoforwarded'),
  autosubmitted: text('Autosubmitted'),
  x400_content_identifier: text('X400-Content-Identifier'),
  content_language: text('Content-Language'),
  conversion: text('Conversion'),
  conversion_with_loss: text('Conversion-With-Loss'),
  delivery_date: text('Delivery-Date'),
  discarded_x400_ipms_extensions: text('Discarded-X400-IPMS-Extensions'),
  discarded_x400_mts_extensions: text('Discarded-X400-MTS-Extensions'),
  dl_expansion_history: text('DL-Expansion-History'),
  deferred_delivery: text('Deferred-Delivery'),
  expires: text('Expires'),
  importance: text('Importance'),
  incomplete_copy: text('Incomplete-Copy'),
  latest_delivery_time: text('Latest-Delivery-Time'),
  message_type: text('Message-Type'),
  original_encoded_information_types: text('Original-Encoded-Information-Types'),
  originator_return_address: text('Originator-Return-Address'),
  priority: text('Priority'),
  reply_by: text('Reply-By'),
  sensitivity: text('Sensitivity'),
  supersedes: text('Supersedes'),
  x400_content_type: text('X400-Content-Type'),
  x400_mts_identifier: text('X400-MTS-Identifier'),
  x400_originator: text('X400-Originator'),
  x400_received: text('X400-Received'),
  x400_recipients: text('X400-Recipients'),
  delivered_to: text('Delivered-To'),
  'ext.mailer': text('X-Mailer'),
  'ext.mimeole': text('X-MimeOLE'),
  'ext.expiry-date': text('Expiry-Date'),
  'ext.tnef-correlator': text('X-MS-TNEF-Correlator'),
  'ext.uidl': text('X-UIDL'),
  'ext.authentication_warning': text('X-Authentication-Warning'),
  'ext.virus_scanned': text('X-Virus-Scanned'),
  'ext.original-to': text('X-Original-To'),
  'thread-index': text('Thread-Index'),
  lines: text('Lines'),
  precedence: text('Precedence'),
};

interface Header {
  readonly field: Field<string>;
  readonly list: 'mailbox' | 'address' | undefined;
}

const MAILBOXES = new Set(['from', 'resent-from']);
const ADDRESSES = new Set(['reply-to', 'to', 'cc', 'bcc', 'resent-to', 'resent-cc', 'resent-bcc']);

/** By name in lower case: a field's title is the header's name. */
export const HEADERS: Readonly<Record<string, Header>> = Object.fromEntries(Object.values(HEADER_FIELDS).map(field => {
  const name = field.title.toLowerCase();
  return [name, { field, list: MAILBOXES.has(name) ? 'mailbox' : ADDRESSES.has(name) ? 'address' : undefined }];
}));
