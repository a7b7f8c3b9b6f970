// The `age` command of the machine, which asks for passphrases on a terminal and nowhere else.
import { spawnSync } from 'node:child_process';

/** Runs a command on a terminal of its own, and types one answer to each of its questions. */
const onTerminal = `
import os, pty, sys
answer, command = sys.argv[1], sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
said = b''
while True:
    try:
        more = os.read(terminal, 1024)
    except OSError:
        break
    if not more:
        break
    said += more
    if said.rstrip().endswith(b':'):
        os.write(terminal, answer.encode() + b'\\n')
        said = b''
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

export const age = (passphrase: string, ...options: string[]): number | null =>
  spawnSync('python3', ['-c', onTerminal, passphrase, 'age', ...options], { timeout: 60_000 })
    .status;

/** Why the command cannot be run here, if so. */
export function whyNoAge(): string | undefined {
  const missing = ['age', 'python3'].find(
    (command) => spawnSync(command, ['--version']).status !== 0,
  );
  return missing && `${missing} is not on this machine`;
}
