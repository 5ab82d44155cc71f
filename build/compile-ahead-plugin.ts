import type { Plugin } from 'vite';

/** Asks V8 (Chrome from 136) to compile a whole file off the main thread while it loads. Other engines read a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Screens behind the title are fetched while the one before is read. With this they are compiled then too; otherwise every
 * function would be compiled when it is first called, in the middle of the answer to a press. The first screen must not
 * wait for it, and the drawing of pictures is too large to be compiled before it is wanted.
 */
export function compileAhead({ except }: { readonly except: RegExp }): Plugin {
  return {
    name: 'offtake-compile-ahead',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const first = new Set<string>();
      const visit = (name: string): void => {
        const chunk = first.has(name) ? undefined : chunks.find(({ fileName }) => fileName === name);
        first.add(name);
        for (const needed of chunk?.imports ?? []) visit(needed);
      };
      for (const { fileName } of chunks.filter(({ isEntry }) => isEntry)) visit(fileName);
      for (const chunk of chunks)
        if (!first.has(chunk.fileName) && !except.test(chunk.fileName)) chunk.code = hint + chunk.code;
    },
  };
}
