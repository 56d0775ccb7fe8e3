/**
 * The abilities and limits of the runner that runs this step. Gitea's and Forgejo's runners and act run the same
 * actions as GitHub's, but differ in masks and command files.
 */

/** What differs between runners. */
export interface Runner {
  /** Whether it's known to be GitHub's, which also masks the encodings that it derives from each text. */
  readonly github: boolean;
  /**
   * Whether `add-mask` may use its text as it's written: Forgejo's runner (as of version 12) and Gitea's before 1.0.7
   * don't replace `%25`, `%0D` and `%0A`.
   */
  readonly rawMasks: boolean;
  /** Whether it is act, which reads commands in a way of its own (pkg/runner/command.go). */
  readonly act: boolean;
  /** Whether it evaluates `${{ }}` in environment variables of later steps (act's `setupEnv` in pkg/runner/step.go). */
  readonly evaluatesVariables: boolean;
  /** Bytes that one line of a command file can have: Gitea's and Forgejo's runners scan lines of at most 64 KiB. */
  readonly lineBytes: number;
}

const LINE_BYTES = 60_000;

/**
 * The runner, by its variables and by the path of its Node. GitHub's starts actions with the Node in its own folder
 * `externals`, which is `/__e` in containers (NodeScriptActionHandler.cs and ContainerInfo.cs of actions/runner). No
 * earlier step can change that path through `GITHUB_ENV`. It could set any variable that the runner doesn't set itself
 * (SetEnvFileCommand in FileCommandManager.cs refuses only `NODE_OPTIONS`), and other runners pass all of them on. So
 * no variable identifies GitHub's runner. act asks its image for the path of Node (`GetNodeToolFullPath` in
 * run_context.go) and sets `ACT` itself for each step.
 * @param node path of the running Node
 */
export function runnerOf(variables: NodeJS.ProcessEnv, node: string): Runner {
  const isSet = (name: string) => (variables[name] ?? "") !== "";
  const scans = isSet("GITEA_ACTIONS") || isSet("FORGEJO_ACTIONS");
  const other = scans || isSet("ACT");
  return {
    github: !other && /[\\/](?:externals|__e)[\\/]node\d+(?:_alpine)?[\\/]bin[\\/]node(?:\.exe)?$/.test(node),
    rawMasks: scans,
    act: other && !scans,
    evaluatesVariables: other,
    lineBytes: scans ? LINE_BYTES : Number.POSITIVE_INFINITY,
  };
}

/** Whether each line of a text fits into a command file. */
export function fitsLines(text: string, { lineBytes }: Runner): boolean {
  if (lineBytes === Number.POSITIVE_INFINITY) return true;
  return text.split("\n").every((line) => Buffer.byteLength(line) <= lineBytes);
}

/** The runner of this step. */
export function thisRunner(): Runner {
  return runnerOf(process.env, process.execPath);
}
