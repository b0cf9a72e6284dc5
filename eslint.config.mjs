import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The house numbers of CONTRIBUTING.md, as far as a linter can hold them; the rest is in `test/house`. */
const houseNumbers = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: false, skipComments: false }],
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-len': ['error', { code: 180, ignoreUrls: true }],
};

const honestTypes = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
  '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/return-await': ['error', 'in-try-catch'],
};

const habits = {
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'no-console': 'error',
  'no-param-reassign': 'error',
  'no-else-return': 'error',
  'object-shorthand': 'error',
  quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: false }],
  semi: ['error', 'always'],
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
  'no-restricted-syntax': [
    'error',
    { selector: 'JSXAttribute[name.name="style"]', message: 'The Content-Security-Policy forbids inline styles: give it a class.' },
    { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Own HTML is written as JSX; foreign HTML is never shown.' },
    { selector: 'TSEnumDeclaration', message: 'A closed list is an `as const` array and its union type.' },
    { selector: 'ExportAllDeclaration', message: 'A front door names what it lets out.' },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'data/', 'node_modules/', '.cache/', 'bench/results/', 'src/kernel/messages.gen.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: { ...houseNumbers, ...honestTypes, ...habits },
  },
  // plain JavaScript runs before anything is installed, and configures tools
  { files: ['**/*.mjs'], plugins: { '@typescript-eslint': tseslint.plugin }, rules: { ...houseNumbers, ...habits, 'no-console': 'off' } },
  // a view is mostly the page it draws
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: false, skipComments: false }] } },
  // `describe` is a chapter, not a function; what a test looks into is often untyped
  {
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/max-params': 'off', // the columns of a table of cases
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  // the union of all modules' tables has no name: the one place for `any`
  {
    files: ['src/platform/db/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  // these speak to the person who started them
  { files: ['src/web.ts', 'src/cli.ts', 'scripts/**', 'bench/**', 'test/setup/**', 'test/journeys/{site,chromium}.ts'], rules: { 'no-console': 'off' } },
  // their readers ask for a default export
  { files: ['**/*.config.{ts,mjs}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
