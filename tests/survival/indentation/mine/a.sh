if x; then
  y
fi


echo a
