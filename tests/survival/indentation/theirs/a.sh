if x; then
y
fi


echo b
