/** Separates the fields of a report; begins one, too. A pupil's text is cleared of it. */
export const separator = '\x1f';
export const reportMark = `${separator}kindling${separator}`;

export const inBox = { python: '/usr/bin/python3', runner: '/program/run.py', program: '/program/main.py', files: '/tmp' } as const;

/**
 * Runs the pupil's file as `__main__` and tells on standard error, in fields, what went wrong and where. It imports
 * nothing but built-in modules, so that a start stays cheap. What it tells is believed about errors only: a program
 * that forges a report spoils its own explanation.
 */
export const runnerSource = String.raw`
import sys, posix, builtins, _signal

ballast = bytearray(4 << 20)
purpose, seconds = sys.argv[1], float(sys.argv[2])
lines_of_cause = 12

def write_all(text):
    data = text.encode('utf-8', 'replace')
    while data:
        data = data[posix.write(2, data):]

def clean(value, size=500):
    try:
        return str(value)[:size].replace('\x1f', ' ')
    except BaseException:
        return ''

def tell(*fields):
    write_all('\x1fkindling\x1f' + '\x1f'.join(clean(field, 6000) for field in fields))

def own_frames(trace):
    found = []
    while trace:
        if trace.tb_frame.f_code.co_filename == 'main.py':
            found.append(trace)
        trace = trace.tb_next
    return found

def column_of(trace):
    at = trace.tb_lasti // 2
    for index, place in enumerate(trace.tb_frame.f_code.co_positions()):
        if index == at:
            return (place[2] or 0) + 1
    return 1

def names_near(wrong, frame):
    if isinstance(wrong, AttributeError):
        return [name for name in dir(wrong.obj) if not name.startswith('_')]
    if isinstance(wrong, NameError) and frame:
        return dict.fromkeys(name for name in [*frame.f_locals, *frame.f_globals] if not name.startswith('_'))
    return []

def tell_error(wrong, stage):
    kind = type(wrong).__name__
    if isinstance(wrong, SyntaxError) and wrong.filename == 'main.py':
        tell(stage, kind, clean(wrong.msg), wrong.lineno or 1, wrong.offset or 1, 'letters', '', '', '')
        return
    frames = own_frames(wrong.__traceback__)
    last = frames[-1] if frames else None
    told = frames if len(frames) <= lines_of_cause else frames[:2] + frames[2 - lines_of_cause:]
    owner = type(wrong.obj).__name__ if isinstance(wrong, AttributeError) else ''
    names = ' '.join(clean(name, 60) for name in [*names_near(wrong, last and last.tb_frame)][:400])
    tell(stage, kind, clean(wrong), last.tb_lineno if last else 0, column_of(last) if last else 1, 'bytes',
         ' '.join(str(frame.tb_lineno) + ':' + frame.tb_frame.f_code.co_name for frame in told), owner, names)

def out_of_time(signal, frame):
    while frame and frame.f_code.co_filename != 'main.py':
        frame = frame.f_back
    tell('time', 'OutOfTime', '', frame.f_lineno if frame else 0, 1, 'letters', '', '', '')
    posix._exit(1)

def typed_input(prompt=''):
    if purpose == 'run':
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
    line = sys.stdin.readline()
    if line == '':
        raise EOFError('EOF when reading a line')
    line = line[:-1] if line.endswith('\n') else line
    if purpose == 'run':
        sys.stdout.write(line + '\n')
    return line

def read_facts(source):
    import ast, json
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    found = list(ast.walk(tree))
    calls = [node.func for node in found if isinstance(node, ast.Call)]
    named = [func.id for func in calls if isinstance(func, ast.Name)]
    dotted = [func for func in calls if isinstance(func, ast.Attribute)]
    whole = [func.value.id + '.' + func.attr for func in dotted if isinstance(func.value, ast.Name)]
    functions = [{
        'name': node.name, 'parameters': len(node.args.posonlyargs + node.args.args + node.args.kwonlyargs),
        'returns': any(isinstance(inner, ast.Return) and inner.value is not None for inner in ast.walk(node)),
    } for node in found if isinstance(node, ast.FunctionDef)]
    imports = [alias.name for node in found if isinstance(node, ast.Import) for alias in node.names]
    imports += [node.module for node in found if isinstance(node, ast.ImportFrom) and node.module]
    print(json.dumps({
        'nodes': sorted({type(node).__name__ for node in found}), 'functions': functions, 'imports': sorted(set(imports)),
        'calls': sorted({*named, *whole, *('.' + func.attr for func in dotted)}),
    }))

def run(source):
    try:
        code = compile(source, 'main.py', 'exec', dont_inherit=True)
    except BaseException as wrong:
        tell_error(wrong, 'before')
        return 1
    main = type(sys)('__main__')
    sys.modules['__main__'] = main
    sys.argv[:] = ['main.py']
    builtins.input = typed_input
    if purpose == 'run':
        sys.stderr = sys.stdout
    elif 'random' in source:
        import random
        random.seed(7)
    try:
        exec(code, main.__dict__)
        return 0
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            return leaving.code or 0
        print(leaving.code)
        return 1
    except BaseException as wrong:
        global ballast
        ballast = None
        tell_error(wrong, 'run')
        return 1

with open('/program/main.py', encoding='utf-8') as file:
    source = file.read()
if purpose == 'facts':
    read_facts(source)
else:
    _signal.signal(_signal.SIGXCPU, out_of_time)
    _signal.signal(_signal.SIGALRM, out_of_time)
    _signal.setitimer(_signal.ITIMER_REAL, seconds)
    status = run(source)
    try:
        sys.stdout.flush()
    except BaseException:
        pass
    posix._exit(status & 255)
`;
