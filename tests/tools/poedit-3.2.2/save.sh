#!/bin/sh
# Opens a file in Poedit under Xvfb, takes the steps, saves it and quits:
#   save.sh FILE row:NUMBER text:TARGET key:KEYS …
file=$1
shift
Xvfb :77 -screen 0 1400x1100x24 >/dev/null 2>&1 &
screen=$!
DISPLAY=:77
HOME=$(mktemp -d)
export DISPLAY HOME
sleep 1
dbus-run-session -- poedit "$file" >/dev/null 2>&1 &
poedit=$!
for _ in $(seq 40); do
  sleep 0.5
  window=$(xdotool search --onlyvisible --name "$(basename "$file")" | head -1)
  [ -n "$window" ] && break
done
xdotool windowmove "$window" 0 0 windowsize "$window" 1400 1050
sleep 2
for step in "$@"; do
  case $step in
    row:*) xdotool mousemove 500 $((107 + 23 * (${step#row:} - 1))) click 1 ;;
    text:*)
      xdotool mousemove 300 960 click 1 key ctrl+a
      xdotool type --delay 15 "${step#text:}"
      ;;
    key:*) xdotool key "${step#key:}" ;;
  esac
  sleep 0.7
done
xdotool key ctrl+s
sleep 2
xdotool key ctrl+q
sleep 1
kill "$poedit" "$screen" 2>/dev/null
