import { describe, expect, it } from 'vitest';
import { OptionError } from './options.ts';
import { type ReadCommand, readCommand } from './read-options.ts';

function command(line: string): ReadCommand {
  const found = readCommand(line.split(' '));
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('options of netloupe read', () => {
  it('print summary lines unless something else is asked for', () => {
    expect(command('-r f').request).toMatchObject({ path: 'f', print: true, lines: true, details: false, hex: undefined, format: 'text' });
    expect(command('-r f -V').request).toMatchObject({ lines: false, details: true });
    expect(command('-r f -x').request).toMatchObject({ lines: false, hex: { ascii: true } });
    expect(command('-r f -x -P').request).toMatchObject({ lines: true });
    expect(command('-r f -T ek').request.lines).toBe(false);
    expect(command('-r f -T ek -P').request).toMatchObject({ lines: true, details: false });
    expect(command('-r f -q').request.print).toBe(false);
    expect(command('-r f -w out').request.print).toBe(false);
    expect(command('-r f -w out -P').request.print).toBe(true);
    expect(command('-r f -q --print').request.print).toBe(true);
  });

  it.each(['-P', '-V', '-x', '-O tcp', '--hexdump all', '-T text', '-T fields -e ip.src', '-T ek'])(
    'print with %s, silent or writing or not',
    option => {
      expect(command(`-r f -q ${option}`).request.print).toBe(true);
      expect(command(`-r f -w out ${option}`).request.print).toBe(true);
    },
  );

  it('read standard input where an interface - is given and no file, as behind tcpdump -w -', () => {
    expect(command('-i -').request.path).toBe('-');
    expect(command('-i - -r f').request.path).toBe('f');
    expect(() => command('-r f -w out\uFFFD.pcap')).toThrow('use -w - >FILE');
    expect(() => command('-i eth0')).toThrow('No capture file was given');
  });

  it('take -e with psml, where it chooses nothing, and with every form that has fields', () => {
    for (const format of ['psml', 'pdml', 'json', 'ek', 'fields']) expect(command(`-r f -T ${format} -e ip.src`).request.format).toBe(format);
    for (const format of ['text', 'tabs', 'jsonraw']) expect(() => command(`-r f -T ${format} -e ip.src`)).toThrow('Output fields were specified');
  });

  it('take a filter with -Y or behind the options', () => {
    expect(command('-r f -Y tcp').request.filter).toBe('tcp');
    expect(command('-r f tcp.port == 80').request.filter).toBe('tcp.port == 80');
    expect(command('-2 -R udp -r f').request.readFilter).toBe('udp');
  });

  it('say what -e prints and how', () => {
    expect(
      command('-r f -T fields -e ip.src -e _ws.col.Info -E header=y -E separator=, -E quote=d -E occurrence=l -E aggregator=/s').request,
    ).toMatchObject({
      fields: ['ip.src', '_ws.col.Info'],
      fieldOptions: { header: true, bom: false, separator: ',', quote: '"', occurrence: 'last', aggregator: ' ' },
    });
  });

  it('ask for what is carried, by kind', () => {
    expect(command('-r f -q --export-objects http,out,1 --export-objects smb,out').request.objectFolders).toEqual([
      { kind: 'http', path: 'out,1' }, { kind: 'smb', path: 'out' },
    ]);
  });
  it('ask for values of fields behind lines, the last one asked for first', () => {
    expect(command('-r f -z proto,colinfo,tcp,tcp.port -z proto,colinfo,,ip.src,x').request).toMatchObject({
      added: [{ filter: '', field: 'ip.src,x' }, { filter: 'tcp', field: 'tcp.port' }], statistics: [],
    });
    for (const text of ['proto,colinfo', 'proto,colinfo,tcp']) {
      expect(() => command(`-r f -z ${text}`)).toThrow('invalid "-z proto,colinfo,<filter>,<field>" argument');
    }
  });

  it('ask for statistics, each with a filter of its own', () => {
    expect(command('-r f -q -z conv,tcp -z io,phs,ip.addr==1.2.3.4,5').request.statistics).toEqual([
      { kind: 'tcp', filter: '' }, { kind: 'hierarchy', filter: 'ip.addr==1.2.3.4,5' },
    ]);
  });

  it('decode as, by number and by range', () => {
    expect(command('-r f -d tcp.port==8080,http -d udp.port==5000-5002,dns -d tcp.port==9:2,http').request.decodeAs).toEqual([
      { table: 'tcp.port', keys: [8080], protocol: 'http' }, { table: 'udp.port', keys: [5000, 5001, 5002], protocol: 'dns' },
      { table: 'tcp.port', keys: [9, 10], protocol: 'http' },
    ]);
  });

  it('decode as, all packets of a layer', () => {
    const { request, warnings } = command('-r f -d can.subdissector,iso15765');
    expect([request.decodeAs, warnings]).toEqual([[{ table: 'can.subdissector', keys: [''], protocol: 'iso15765' }], []]);
  });

  it('take a single = of decode as, with a warning', () => {
    const { request, warnings } = command('-r f -d tcp.port=8080,http');
    expect([request.decodeAs, warnings]).toEqual([
      [{ table: 'tcp.port', keys: [8080], protocol: 'http' }],
      ['WARNING: -d requires "==" instead of "=". Option will be treated as "tcp.port==8080,http"'],
    ]);
  });

  it('put comments on a capture that is written', () => {
    expect(command('-r f -w o --capture-comment one --capture-comment two').request.captureComments).toEqual(['one', 'two']);
  });

  it('verify checksums when a preference says so', () => {
    expect(command('-r f -o tcp.check_checksum:TRUE').request.verifyChecksums).toBe(true);
    expect(command('-r f -o tcp.check_checksum:FALSE').request.verifyChecksums).toBe(false);
  });

  it('show sequence numbers as they are on the wire when a preference says so', () => {
    expect(command('-r f').request.relativeNumbers).toBe(true);
    expect(command('-r f -o tcp.relative_sequence_numbers:FALSE').request.relativeNumbers).toBe(false);
  });

  it('take the secret of RADIUS, which may have colons, and check with it', () => {
    const { radius } = command('-r f -o radius.shared_secret:a:b -o radius.validate_authenticator:TRUE').request;
    expect(radius).toEqual({ secret: 'a:b', validates: true });
    expect(command('-r f -o radius.validate_authenticator:TRUE').request.radius).toBeUndefined();
  });

  it('ask for a glossary instead of packets', () => {
    expect([readCommand(['-G', 'protocols']), readCommand(['-G'])]).toEqual(['protocols', 'fields']);
    expect(() => readCommand(['-G', 'all'])).toThrow('Invalid "all" option for -G flag, enter -G help for more help.');
  });

  it('add the fields that tshark does not have when a preference says so', () => {
    expect(command('-r f').request.ownFields).toBe(false);
    expect(command('-r f -o netloupe.verdicts:TRUE').request.ownFields).toBe(true);
  });

  it('take the preferences of tshark by which Netloupe always works, and say of other values that they have no effect', () => {
    expect(command('-r f -o tcp.desegment_tcp_streams:TRUE -o nameres.network_name:false').warnings).toEqual([]);
    expect(command('-r f -o ip.defragment:FALSE').warnings).toEqual(['ip.defragment is always TRUE: -o "ip.defragment:FALSE" has no effect.']);
  });

  it('take what only capturing would need, and say what has no effect', () => {
    expect(command('-r f -a packets:5 -p').warnings).toEqual([]);
    expect(command('-r f -C Default -X lua_script:x').warnings).toHaveLength(1);
  });

  it('show no names unless asked to', () => {
    const { macs, hosts, ports } = command('-r f').request.names;
    expect([macs, hosts, ports]).toEqual([false, false, false]);
    expect(command('-r f -N mt').request.names).toMatchObject({ macs: true, hosts: false, ports: true });
  });

  it('ask for reports by name, with their numbers and filters', () => {
    expect(command('-r f -q -z credentials,ftp').request.statistics).toEqual([
      { kind: 'report', name: 'credentials', settings: [], filter: 'ftp' },
    ]);
    expect(command('-r f -q -z rpc,srt,100003,3,ip.addr==1.2.3.4').request.statistics).toEqual([
      { kind: 'report', name: 'rpc,srt', settings: [100003, 3], filter: 'ip.addr==1.2.3.4' },
    ]);
    expect(command('-r f -q -z hosts,ipv6').request.statistics).toEqual([{ kind: 'hosts', versions: [6], filter: '' }]);
    expect(command('-r f -q -z dcerpc,srt,12345778-1234-abcd-ef00-0123456789ac,1.0,ip.addr==1.2.3.4').request.statistics).toEqual([
      { kind: 'report', name: 'dcerpc,srt', settings: [], words: ['12345778-1234-abcd-ef00-0123456789ac', '1.0'], filter: 'ip.addr==1.2.3.4' },
    ]);
    expect(() => command('-r f -q -z dcerpc,srt,12345778'))
      .toThrow('invalid "-z dcerpc,srt,<uuid>,<major version>.<minor version>[,<filter>]" argument');
    expect(() => command('-r f -q -z rpc,srt')).toThrow('invalid "-z rpc,srt,<program>,<version>[,<filter>]" argument');
  });

  it('leave what is for taking captures without effect', () => {
    const { request, warnings } = command('-r f -i eth0 -B 4 -s 100 -p -I -y EN10MB -g --temp-dir /tmp --log-level warning');
    expect([request.count, warnings]).toEqual([0, []]);
    expect(command('-r f -c 4 -a packets:2').request.count).toBe(2);
    expect(command('-r f -C Default -K tab').warnings).toEqual(['Kerberos is not decrypted: -K has no effect.']);
  });

  it('take columns as titles and formats in turn', () => {
    expect(command('-r f -o gui.column.format:"No.","%m",Port,%Cus:tcp.port:0:R').request.columns).toEqual([
      { title: 'No.', format: '%m' },
      { title: 'Port', format: '%Cus:tcp.port:0:R' },
    ]);
    for (const value of ['"No."', '"No.","%zz"', ''])
      expect(() => command(`-r f -o gui.column.format:${value}`)).toThrow('Invalid -o flag');
  });

  it('take preferences that are known by name', () => {
    expect(command('-r f -o http.tcp.port:80,8000-8001').request.decodeAs).toEqual([
      { table: 'tcp.port', keys: [80], protocol: 'http' }, { table: 'tcp.port', keys: [8000, 8001], protocol: 'http' },
    ]);
    expect(command('-r f -o gui.ask_unsaved:true').warnings).toEqual([]);
    expect(command('-r f -o gui.ask_unsaved:FALSE').warnings).toEqual([
      'The preference gui.ask_unsaved is not used: -o "gui.ask_unsaved:FALSE" has no effect.',
    ]);
    expect(command('-r f -o ssl.desegment_ssl_records:TRUE -o name_resolve:FALSE -o rtp.heuristic_rtp:FALSE').warnings).toEqual([]);
    expect(command('-r f -o ssl.keylog_file:keys').secretFiles.keyLogs).toEqual(['keys']);
    const key = '000102030405060708090a0b0c0d0e0f', reverse = '0f:0e:0d:0c:0b:0a:09:08:07:06:05:04:03:02:01:00';
    expect(command(`-r f -o uat:zigbee_pc_keys:"${key}","Normal","lamps" -o uat:zigbee_pc_keys:"${reverse}","Reverse",""`).secretFiles.lines)
      .toEqual([`zigbee:${key}:lamps`, `zigbee:${key}`]);
    for (const wrong of ['0001', `${key}0`, `${key}zz`, key.replace('05', 'g05')]) {
      expect(() => command(`-r f -o uat:zigbee_pc_keys:"${wrong}","Normal",""`)).toThrow('Invalid -o flag');
    }
    for (const row of [`d6fdef9700000000,${key},"",""`, `"d6fdef9700000000","${key}","",""`]) {
      expect(command(`-r f -o uat:smb2_seskey_list:${row}`).secretFiles.lines).toEqual([`smb2:d6fdef9700000000:${key}::`]);
    }
    expect(() => command('-r f -o uat:smb2_seskey_list:d6fdef9700000000,,,')).toThrow('Invalid -o flag');
    expect(command('-r f -o rtp.heuristic_rtp:TRUE').warnings).toEqual([
      'The preference rtp.heuristic_rtp is not used: -o "rtp.heuristic_rtp:TRUE" has no effect.',
    ]);
    expect(() => command('-r f -o tcp.foo:1')).toThrow('-o flag "tcp.foo:1" specifies unknown preference');
    expect(() => command('-r f -o nosuch.tcp.port:1')).toThrow('specifies unknown preference');
  });

  it.each([
    ['-r f -a foo:1', 'Invalid or unknown -a flag "foo:1"'],
    ['-r f -a duration:1', "A maximum capture time was specified, but a capture isn't being done."],
    ['-r f -f tcp', 'Only read filters, not capture filters, can be specified when reading a capture file.'],
    ['-r f -L', "You can't specify -L and a capture file to be read."],
    ['-r f -b files:2', "Multiple capture files requested, but a capture isn't being done."],
    ['-r f --capture-comment x', "Capture comments were specified, but you aren't writing a capture file."],
    ['-r f -w - -P', "You can't write both raw packet data and dissected packets to the standard output."],
    ['-r f -C work', 'Configuration Profile "work" does not exist'], ['-r f -2 -M 4', '-M does not support two-pass analysis.'],
    ['-r f -w o -F pcap --capture-comment x', 'Capture comments can only be written to files of the following types:'],
    ['-r f --no-duplicate-keys', '--no-duplicate-keys can only be used with "-T json" and "-T jsonraw"'],
  ])('%s is refused as by tshark', (line, sentence) => {
    expect(() => command(line)).toThrow(sentence);
  });

  it.each([
    ['-r f -c x', 'The specified packet count "x" isn\'t a decimal number'],
    ['-r f -c -1', 'The specified packet count "-1" is a negative number'],
    ['-r f -c 0', 'The specified packet count is zero'],
    ['-r f -T foo', 'Invalid -T parameter "foo"; it must be one of:'],
    ['-r f -t foo', 'Invalid time stamp type "foo"; it must be one of:'],
    ['-r f -u foo', 'Invalid seconds type "foo"; it must be one of:'],
    ['-r f -E foo', '"foo" is not a valid field output option=value pair.'],
    ['-r f -E header=x -T fields -e ip.src', '"header" is not a valid field output option=value pair.'],
    ['-r f -T fields', '"-Tfields" was specified, but no fields were specified with "-e".'],
    ['-r f -e ip.src', 'Output fields were specified with "-e", but "-Tek, -Tfields, -Tjson or -Tpdml" was not specified.'],
    ['-r f -x -T fields -e ip.src', 'Raw packet hex data can only be printed as text, JSON, JSONRAW or EK JSON'],
    ['-r f -R ip', '-R without -2 is deprecated. For single-pass filtering use -Y.'],
    ['-r f -Y ip dns', 'Display filters were specified both with "-Y" and with additional command-line arguments.'],
    ['-r f -o foo', 'Invalid -o flag "foo"'],
    ['-r f -o foo:bar', '-o flag "foo:bar" specifies unknown preference'],
    ['-r f -z foo', 'Invalid -z argument "foo"; it must be one of:'],
    ['-r f -z conv,foo', 'Invalid -z argument "conv,foo"; it must be one of:'],
    ['-r f -F foo -w o', '"foo" isn\'t a valid capture file type'],
    ['-r f --export-objects dicom,out', '"--export-objects" are specified as: <protocol>,<destdir>'],
    ['-r f --export-objects http,', '"--export-objects" are specified as: <protocol>,<destdir>'],
    ['-r f -d tcp.port', 'Parameter "tcp.port" doesn\'t follow the template "<layer_type>==<selector>,<decode_as_protocol>"'],
    ['-r f -d tcp.port==99999999999,http', 'Invalid selector number "99999999999"'],
    ['-r f -d tcp.port==8-5,http', 'Invalid selector numeric range "8-5"'],
    ['-r f -N z', '-N specifies unknown resolving option \'z\'; valid options are:'],
    ['-r f --hexdump foo', '"foo" is an invalid value for --hexdump <hexoption>'],
    ['-r f --foo', 'unrecognized option: foo'],
    ['-r', 'option requires an argument: r'],
    ['-n', 'No capture file was given'],
  ])('%s is refused', (line, message) => {
    expect(() => command(line)).toThrow(OptionError);
    expect(() => command(line)).toThrow(message);
  });
});
