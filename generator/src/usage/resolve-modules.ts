import { ts } from 'ts-morph';
import type { ProjectOptions } from 'ts-morph';

type ResolutionHost = NonNullable<ProjectOptions['resolutionHost']>;

/**
 * Resolves imports as Node does for the kind of module that a file is. ts-morph does not know the kind, and resolves all as if for
 * `require`: what a package exports for `import` alone would not be found.
 */
export const resolveModules: ResolutionHost = (host, getOptions) => {
  const cache = ts.createModuleResolutionCache('/', (path) => path, getOptions());
  const formats = new Map<string, ts.ResolutionMode>();
  return {
    resolveModuleNames: (names, containingFile) =>
      names.map((name) => {
        const mode = formatOf(containingFile);
        const found = resolve(name, containingFile, mode);
        // `await import()`, and types that are imported as for `import`, in a file that is read as for `require`.
        return found === undefined && mode === ts.ModuleKind.CommonJS
          ? resolve(name, containingFile, ts.ModuleKind.ESNext)
          : found;
      }),
  };

  function resolve(name: string, from: string, mode: ts.ResolutionMode): ts.ResolvedModuleFull | undefined {
    return ts.resolveModuleName(name, from, getOptions(), host, cache, undefined, mode).resolvedModule;
  }

  /** Undefined where the way of resolving has no kinds, as a bundler's: there all is as if for `import`. */
  function formatOf(file: string): ts.ResolutionMode {
    if (!formats.has(file)) {
      const packages = cache.getPackageJsonInfoCache();
      formats.set(file, ts.getImpliedNodeFormatForFile(file, packages, host, getOptions()));
    }
    return formats.get(file);
  }
};
