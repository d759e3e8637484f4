namespace Shop.Orders;

public class Two;
