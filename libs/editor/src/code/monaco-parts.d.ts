/** Side-effect entries of Monaco that ship without types. */
declare module 'monaco-editor/features/*';
declare module 'monaco-editor/languages/definitions/cpp/register';
declare module 'monaco-editor/languages/definitions/python/register';
