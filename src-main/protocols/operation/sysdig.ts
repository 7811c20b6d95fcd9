/** Events of sysdig (libscap's `ppm_events_public.h`), one in each such block of a pcapng file: a call into the system, or its return. */
import { octets, protocol, u16, u32, u64 } from '../../dissect/index.ts';

/** By half the event's number: a call has the even one, its return the odd one. */
const EVENTS = [
  'syscall', 'open', 'close', 'read', 'write', 'brk', 'execve', 'clone', 'procexit', 'socket', 'bind', 'connect', 'listen', 'accept', 'send',
  'sendto', 'recv', 'recvfrom', 'shutdown', 'getsockname', 'getpeername', 'socketpair', 'setsockopt', 'getsockopt', 'sendmsg', 'sendmmsg',
  'recvmsg', 'recvmmsg', 'accept', 'creat', 'pipe', 'eventfd', 'futex', 'stat', 'lstat', 'fstat', 'stat64', 'lstat64', 'fstat64', 'epoll_wait',
  'poll', 'select', 'select', 'lseek', 'llseek', 'ioctl', 'getcwd', 'chdir', 'fchdir', 'mkdir', 'rmdir', 'openat', 'link', 'linkat', 'unlink',
  'unlinkat', 'pread', 'pwrite', 'readv', 'writev', 'preadv', 'pwritev', 'dup', 'signalfd', 'kill', 'tkill', 'tgkill', 'nanosleep',
  'timerfd_create', 'inotify_init', 'getrlimit', 'setrlimit', 'prlimit', 'switch', 'drop', 'fcntl', 'switch', 'execve', 'clone', 'brk', 'mmap',
  'mmap2', 'munmap', 'splice', 'ptrace', 'ioctl', 'execve', 'rename', 'renameat', 'symlink', 'symlinkat', 'fork', 'vfork', 'procexit', 'sendfile',
  'quotactl', 'setresuid', 'setresgid', 'sysdigevent', 'setuid', 'setgid', 'getuid', 'geteuid', 'getgid', 'getegid', 'getresuid', 'getresgid',
  'execve', 'clone', 'fork', 'vfork', 'clone', 'fork', 'vfork', 'container', 'execve', 'signaldeliver', 'procinfo', 'getdents', 'getdents64',
  'setns', 'flock', 'cpu_hotplug', 'accept', 'accept', 'semop', 'semctl', 'ppoll', 'mount', 'umount', 'k8s', 'semget', 'access', 'chroot',
  'tracer', 'mesos', 'container', 'setsid', 'mkdir', 'rmdir', 'notification', 'execve', 'unshare', 'infra', 'execve', 'page_fault', 'execve',
  'setpgid', 'bpf', 'seccomp', 'unlink', 'unlinkat', 'mkdirat', 'openat', 'link', 'linkat', 'fchmodat', 'chmod', 'fchmod', 'renameat2',
  'userfaultfd', 'pluginevent', 'container', 'openat2',
];

export const sysdig = protocol({
  name: 'sysdig',
  title: 'Sysdig Event',
  short: 'Sysdig Event',
  fields: {
    cpu_id: u16('CPU ID'),
    thread_id: u64('Thread ID'),
    event_len: u32('Event length'),
    event_type: u16('Event type', { values: type => EVENTS[type >> 1] }),
    params: octets('Parameters', { own: true }),
  },
  dissect(p, f) {
    const { block } = p.packet.record;
    if (block?.kind === 'event') {
      p.set(f.cpu_id, block.processor);
      p.set(f.thread_id, block.thread);
      p.set(f.event_len, block.length);
      p.set(f.event_type, block.type);
      p.info(() => EVENTS[block.type >> 1] ?? `Event ${block.type}`);
    }
    p.takeCaptured(f.params);
  },
});
