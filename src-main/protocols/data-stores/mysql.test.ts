import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { mysql } from './mysql.ts';
import { examples } from './mysql.examples.ts';
import { saysMariadb } from './mysql/greeting.ts';

type Name = keyof typeof examples;
const FROM_CLIENT = new Set<Name>([
  'sslRequest', 'login', 'authResponse', 'query', 'quit', 'unknown', 'prepare', 'attributedLogin', 'attributedQuery', 'changeUser', 'fetch',
  'execute', 'refresh', 'mariadbLogin', 'bound', 'fileData', 'fileDataLast', 'fileDataAgain', 'dumpLog', 'bulk',
]);

/** One packet of a session, the last of those named. */
function session(...names: Name[]) {
  const messages = names.map((name, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: FROM_CLIENT.has(name), bytes: fromHex(examples[name].hex) }));
  return dissect(messages[messages.length - 1].bytes, { as: 'mysql', around: conversationOf(messages), record: { number: names.length } });
}

const LOGIN: Name[] = ['greeting', 'login'];

describe('mysql', () => {
  it('reads the greeting and the login', () => {
    const greeting = session('greeting');
    expect([greeting.info, greeting.protocol, greeting.trouble]).toEqual(['Server Greeting  proto=10 version=5.7.30 ', 'MySQL', 'none']);
    expect([greeting.value('mysql.thread_id'), greeting.value('mysql.auth_plugin'), greeting.value('mysql.caps.sl')])
      .toEqual(['86', 'mysql_native_password', '0']);
    const login = session(...LOGIN);
    expect([login.info, login.value('mysql.passwd'), login.value('mysql.connattrs.value')])
      .toEqual(['Login Request user=zeek db=test ', 'abcd', 'Linux']);
    expect(login.lines()).toContain('            Connection Attribute - _os: Linux');
    expect(session('greeting', 'sslRequest').info).toBe('Login Request user= ');
  });

  it('follows authentication to its end', () => {
    expect([
      session(...LOGIN, 'authSwitch').info, session(...LOGIN, 'authSwitch', 'authResponse').info, session(...LOGIN, 'authMore').info,
      session(...LOGIN, 'ok').info,
    ]).toEqual(['Auth Switch Request ', 'Auth Switch Response ', 'Response ', 'Response  OK ']);
    expect(session(...LOGIN, 'error').info).toBe('Response  Error 1045 ');
    expect([session(...LOGIN, 'error').value('mysql.sqlstate'), session(...LOGIN, 'error').value('mysql.error.message')])
      .toEqual(['28000', 'Access denied']);
  });

  it('knows columns from rows by what went before', () => {
    const started: Name[] = [...LOGIN, 'ok', 'query'];
    expect([session(...started).info, session(...started).value('mysql.query')]).toEqual(['Request Query', 'SELECT 1']);
    expect(session(...started, 'columnCount').value('mysql.num_fields')).toBe('1');
    const column = session(...started, 'columnCount', 'column');
    expect([column.value('mysql.field.name'), column.value('mysql.field.type'), column.value('mysql.field.flags.not_null')]).toEqual(['1', '8', '1']);
    const row = session(...started, 'columnCount', 'column', 'eof', 'row');
    expect(row.lines().map(line => line.trim())).toContain('Prefix: 251(NULL)');
    expect([row.values('mysql.row.text'), row.trouble]).toEqual([['1', 'NULL'], 'none']);
    expect(session(...started, 'columnCount', 'column', 'eof', 'row', 'end', 'quit').info).toBe('Request Quit');
  });

  it('reads numbers of several bytes', () => {
    const packet = session(...LOGIN, 'ok', 'query', 'inserted');
    expect([packet.value('mysql.affected_rows'), packet.value('mysql.insert_id'), packet.value('mysql.message')]).toEqual(['1', '1000', 'done']);
    expect(session(...LOGIN, 'ok', 'prepare', 'prepared').value('mysql.stmt_id')).toBe('1');
  });

  it('reads the attributes of a query, each by its type', () => {
    const packet = session('greeting', 'attributedLogin', 'ok', 'attributedQuery');
    expect([packet.values('mysql.query_attr_name'), packet.values('mysql.query_attr_value'), packet.value('mysql.query'), packet.trouble])
      .toEqual([['n', 's', 'd', 't', ''], ['42', 'a b', '1987-10-18', '-2 12:13:14'], 'SELECT 1', 'none']);
    expect(session(...LOGIN, 'ok', 'query').value('mysql.query')).toBe('SELECT 1');
  });

  it('reads what stands behind commands', () => {
    const packet = session(...LOGIN, 'ok', 'changeUser');
    expect(['user', 'passwd', 'schema', 'client_auth_plugin', 'connattrs.value'].map(name => packet.value(`mysql.${name}`)))
      .toEqual(['root', 'abcd', 'test', 'mysql_native_password', 'Linux']);
    expect(session(...LOGIN, 'ok', 'fetch').value('mysql.num_rows')).toBe('10');
    const execute = session(...LOGIN, 'ok', 'execute');
    expect([execute.value('mysql.exec_flags'), execute.value('mysql.payload')]).toEqual(['1', '0001']);
    expect(session(...LOGIN, 'ok', 'refresh').value('mysql.rfsh.tables')).toBe('1');
  });

  it('reads executions and rows by what their statement was prepared with', () => {
    const started: Name[] = [...LOGIN, 'ok', 'prepare', 'prepared', 'parameter', 'eof', 'double', 'eof', 'bound'];
    const execution = session(...started);
    expect([execution.value('mysql.exec.field.longlong'), execution.has('mysql.payload'), execution.trouble]).toEqual(['-2', false, 'none']);
    const row = session(...started, 'columnCount', 'double', 'eof', 'binaryRow');
    expect([row.value('mysql.row.nullbuffer'), row.value('mysql.exec.field.double'), row.trouble]).toEqual(['00', '1.5', 'none']);
    expect(session(...started, 'columnCount', 'double', 'eof', 'binaryRow', 'end').info).toBe('Response  EOF ');
  });

  it('takes versions before the tenth for those of MySQL', () => {
    const greeting = (version: string): Uint8Array => new Uint8Array([0, 0, 0, 0, 10, ...new TextEncoder().encode(version), 0]);
    const versions = ['5.5.5-10.11.19-MariaDB', '11.4.2-MariaDB-ubu2404', '5.5.40-MariaDB-0ubuntu0.14.04.1', '5.5.5-10.1', '8.0.36', 'MariaDB'];
    expect(versions.map(version => saysMariadb(greeting(version)))).toEqual([true, true, false, false, false, false]);
  });

  it('reads what MariaDB has of its own', () => {
    const started: Name[] = ['mariadb', 'mariadbLogin'];
    const greeting = session('mariadb');
    expect([greeting.info, greeting.value('mariadb.extcaps.server'), greeting.value('mysql.unused')])
      .toEqual(['Server Greeting  proto=10 version=10.11.19-MariaDB ', '0x0000001d', '000000000000']);
    expect(session(...started).value('mariadb.caps.em')).toBe('1');
    const count = session(...started, 'ok', 'query', 'countWithColumns');
    expect([count.value('mysql.num_fields'), count.value('mysql.metadata_follows')]).toEqual(['1', '1']);
    const column = session(...started, 'ok', 'query', 'countWithColumns', 'json');
    expect([column.value('mysql.extmeta.format'), column.value('mysql.field.type'), column.trouble]).toEqual(['json', '252', 'none']);
    const bulk = session(...started, 'ok', 'prepare', 'preparedAlone', 'parameter', 'eof', 'bulk');
    expect([bulk.values('mariadb.bulk.indicators'), bulk.values('mysql.exec.field.tiny'), bulk.trouble])
      .toEqual([['0x00', '0x01', '0x00'], ['7', '-1'], 'none']);
  });

  it('reads changes of the state behind a message with its length', () => {
    const packet = session(...LOGIN, 'tracked');
    expect([packet.value('mysql.message'), packet.value('mysql.session_track.schema'), packet.values('mysql.session_track.sysvar.value')])
      .toEqual(['done', 't', ['utf8']]);
  });

  it('knows a file that the server asked for, and what answers it', () => {
    const started: Name[] = [...LOGIN, 'ok', 'query', 'localFile', 'fileData'];
    expect([session(...started).info, session(...started, 'loaded').info]).toEqual(['LOCAL INFILE Payload ', 'Response  OK ']);
    const long: Name[] = [...started, 'fileDataLast', 'fileDataAgain'];
    expect([session(...long).info, session(...long, 'loaded').info]).toEqual(['LOCAL INFILE Payload ', 'Response  OK ']);
  });

  it('reads the events of a binary log, with their checksums once the log says that it has them', () => {
    const rotate = session(...LOGIN, 'ok', 'dumpLog', 'rotate');
    expect([rotate.info, rotate.value('mysql.binlog.event_header.event_type'), rotate.has('mysql.binlog.event_checksum')])
      .toEqual(['Response Binlog Event ', '4', false]);
    const format = session(...LOGIN, 'ok', 'dumpLog', 'rotate', 'format', 'stop');
    expect([format.value('mysql.binlog.event_checksum'), format.trouble]).toEqual(['0x04030201', 'none']);
  });

  it('takes what begins a count of packets for a command, and what it does not know for no greeting', () => {
    expect([session(...LOGIN, 'query').info, session('row', 'query').info, session('row').has('mysql.unknown_response')]).toEqual([
      'Request Query', 'Request Query', true,
    ]);
    expect(session(...LOGIN, 'ok', 'unknown').has('mysql.command.invalid')).toBe(true);
  });

  it('says what it can of a packet alone', () => {
    const alone = (name: Name) => dissect(examples[name].hex, { as: 'mysql' });
    expect([alone('greeting').info, alone('error').info, alone('query').info, alone('unknown').info]).toEqual([
      'Server Greeting  proto=10 version=5.7.30 ', 'Response  Error 1045 ', 'Request Query', 'Request Unknown (141) ',
    ]);
  });

  it('frames packets by their length, and knows a greeting', () => {
    const bytes = fromHex(examples.greeting.hex);
    expect([mysql.frame!(bytes, 0, bytes.length, 0), mysql.frame!(bytes, 0, 3, 0), mysql.frame!(new Uint8Array(4), 0, 4, 0)])
      .toEqual([bytes.length, MORE, NOT_MINE]);
    expect([mysql.recognise!(bytes, 0, bytes.length), mysql.recognise!(fromHex(examples.login.hex), 0, 60)]).toEqual([true, false]);
  });
});
