import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Who may import whom between projects; folders inside a context are guarded by .dependency-cruiser.cjs. */
const boundaries = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:engine'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts'] },
  { sourceTag: 'type:surface', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:engine', 'type:ui', 'type:surface'] },
  { sourceTag: 'type:platform-api', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts'] },
  { sourceTag: 'type:platform-web', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:engine', 'type:ui'] },
  { sourceTag: 'type:context', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:engine', 'type:ui', 'type:surface', 'type:platform-api', 'type:platform-web', 'type:context', 'type:testing'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:platform-api', 'type:context', 'type:engine'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] },
];

export default [
  { ignores: ['**/node_modules/**', 'dist/**', '.kindling/**', '.nx/**', 'content/**', '**/*.mjs', '**/*.cjs', '**/fixtures/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries, allow: [], enforceBuildableLibDependency: false, banTransitiveDependencies: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'no-restricted-syntax': ['error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: "CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name=/^(only|skip|todo|fixme)$/]", message: 'No focused or skipped tests.' },
        { selector: "CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]", message: 'No focused or skipped tests.' }],
      'no-restricted-properties': ['error', { object: 'Promise', property: 'withResolvers', message: 'Chrome 109 lacks it.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true }], 'no-restricted-properties': ['error', { property: 'dangerouslySetInnerHTML', message: 'Text is shown as text.' }] } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx', 'e2e/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 600] } },
  // The template is built by the API's own migrations and the test server is the real one.
  { files: ['libs/testing/**', 'tools/**', 'e2e/**'], rules: { '@nx/enforce-module-boundaries': 'off' } },
];
