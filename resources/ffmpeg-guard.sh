#!/bin/sh
# Runs the program named in REELMILL_GUARDED so that it never outlives the process whose id is in
# REELMILL_PARENT and that started this script, however that one ends, `kill -9` included.

# Linux: the kernel sends the signal. A parent that died before the kernel was asked shows in the
# other parent that its children were given; then the program is not started at all.
if setpriv --pdeathsig KILL true 2>/dev/null; then
  exec setpriv --pdeathsig KILL /bin/sh -c '
    [ "$PPID" = "$REELMILL_PARENT" ] && exec "$REELMILL_GUARDED" "$@"' guard "$@"
fi

# Elsewhere: standard input is a pipe whose other end only our parent holds; its end is the
# parent's. The program itself gets none: what it would be told there, or by a signal that would
# only reach this script, comes as a letter: q(uit), z (hold still), f (go on).
exec 3<&0 </dev/null
"$REELMILL_GUARDED" "$@" 3<&- &
program=$!
(
  while read -r line; do
    case $line in
      q) kill -TERM "$program" ;;
      z) kill -STOP "$program" ;;
      f) kill -CONT "$program" ;;
    esac
  done
  kill -KILL "$program"
) <&3 >/dev/null 2>&1 &
lifeline=$!
exec 3<&-
wait "$program"
code=$?
kill -KILL "$lifeline" 2>/dev/null
exit "$code"
